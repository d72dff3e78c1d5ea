import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import type { SeriesFile } from "../../../source/formats/series-format.ts";
import { LogReader } from "../../../source/formats/wandb/log-reader.ts";
import { field, historyRecord, logBytes } from "./wandb-bytes.ts";

const log = (steps: readonly number[], id = "abc") =>
	logBytes([
		field(17, field(1, id)),
		...steps.map((step) => historyRecord({ _step: String(step), loss: String(1 / (step + 1)) })),
	]);

test("a log that was written to since is read on from where it ended", async () => {
	const whole = log(Array.from({ length: 3000 }, (_, index) => index));
	const reader = new LogReader(new Map());
	let bytesRead = 0;
	let last: SeriesFile | null = null;
	let calls = 0;
	for (let size = 0; last === null || size < whole.length; calls++) {
		size = calls === 0 ? 0 : Math.min(whole.length, size + 7001);
		const part = whole.subarray(0, size);
		last = await reader.read({
			size,
			read: async (start, end) => {
				bytesRead += Math.min(end, part.length) - start;
				return part.subarray(start, end);
			},
		});
		expect(last.problems).toEqual([]);
	}
	expect(last).toEqual(await new LogReader(new Map()).read(bytesSource(whole)));
	// Each call looks at the head, where it ended, the end, and once more at a chunk that was not whole.
	expect(bytesRead).toBeLessThan(whole.length + calls * (3 * 1024 + 100));
});

test("another log in its place is read anew, longer or shorter", async () => {
	const reader = new LogReader(new Map());
	const steps = async (bytes: Uint8Array) => [...(await reader.read(bytesSource(bytes))).series[0]!.steps];
	expect(await steps(log([0, 1, 2]))).toEqual([0, 1, 2]);
	expect(await steps(log([5]))).toEqual([5]);
	expect(await steps(log([7, 8, 9, 10], "other"))).toEqual([7, 8, 9, 10]);
});

test("what the path says of the run holds until the log says more", async () => {
	const reader = new LogReader(new Map([["_wandb.run_id", "path"]]));
	expect((await reader.read(bytesSource(log([]).subarray(0, 9)))).facts.get("_wandb.run_id")).toBe("path");
	expect((await reader.read(bytesSource(log([])))).facts.get("_wandb.run_id")).toBe("abc");
});
