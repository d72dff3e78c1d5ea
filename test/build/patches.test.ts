import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { applyPatch } from "../../build/patch.ts";
import { patches } from "../../build/patches.ts";

describe.each(patches)("$file", (patch) => {
	const text = readFileSync(new URL(`../../node_modules/${patch.file}`, import.meta.url), "utf8");

	test("is the file that the patch was written for", () => {
		const found = createHash("sha256").update(text).digest("hex");
		const advice = `${patch.file} has changed. Read the new file, see that the patch in build/patches/ still does what \
it says and that test/build/patches/ passes; then write the new sha256 into the patch.`;
		expect(found, advice).toBe(patch.sha256);
	});

	test("has every text that the patch replaces once", () => {
		expect(applyPatch(patch, text)).not.toBe(text);
	});
});
