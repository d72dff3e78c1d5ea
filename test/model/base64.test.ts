import { expect, test } from "vitest";
import { base64 } from "../../source/model/base64.ts";

test("bytes as base64, also those in the middle of a buffer", () => {
	expect(["", "a", "ab", "abc"].map((text) => base64(new TextEncoder().encode(text)))).toEqual([
		"",
		"YQ==",
		"YWI=",
		"YWJj",
	]);
	expect(base64(Uint8Array.of(0, 251, 255, 0).subarray(1, 3))).toBe("+/8=");
});
