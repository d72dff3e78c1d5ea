import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fuzzLog, fuzzRecords } from "./fuzz-logs.ts";
import { field, historyRecord, item, logBytes } from "./wandb-bytes.ts";

const own = logBytes([
	field(17, field(1, "abc")),
	...Array.from({ length: 400 }, (_, step) =>
		historyRecord({ _step: String(step), loss: String(1 / (step + 1)), text: `"${"x".repeat(step)}"` }),
	),
	field(18, field(1, 3)),
]);

test("a log that is damaged gives what is whole, and tells what is not", async () => {
	await expect(fuzzLog(own, 300, 1)).resolves.toBeUndefined();
});

test("records that are damaged break nothing", async () => {
	const summary = field(3, field(1, item(["a", "b"], '{"min": NaN}')));
	await expect(fuzzRecords(Buffer.concat([own, summary]), 300, 2)).resolves.toBeUndefined();
});

const fixtures = new URL("../../../../shared/fixtures/metrics/wandb/", import.meta.url);

describe.skipIf(!existsSync(fixtures))("logs that W&B wrote", () => {
	test.each(["failed", "many", "media", "finished"])("%s", async (name) => {
		const path = readdirSync(new URL(`${name}/wandb/`, fixtures), { recursive: true, encoding: "utf8" }).find((file) =>
			/^off.*\.wandb$/.test(file),
		)!;
		const bytes = readFileSync(new URL(`${name}/wandb/${path}`, fixtures));
		await expect(fuzzLog(bytes, 60, 3)).resolves.toBeUndefined();
		await expect(fuzzRecords(bytes, 60, 4)).resolves.toBeUndefined();
	});
});
