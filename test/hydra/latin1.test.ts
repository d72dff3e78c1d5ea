import { expect, test } from "vitest";
import { latin1 } from "../../source/hydra/latin1.ts";

test("one character a byte, of a part of a buffer too", () => {
	const bytes = Uint8Array.of(0x58, 0x61, 0xe9, 0xff, 0x0a).subarray(1);
	expect(latin1(bytes)).toBe("a\xe9\xff\n");
	expect(latin1(bytes, 1, 3)).toBe("\xe9\xff");
	expect(latin1(bytes, 3, 99)).toBe("\n");
});
