import { expect, test } from "vitest";
import { textOf } from "../../source/hydra/text-of.ts";
import { DataError } from "../../source/model/problem.ts";

test("UTF-8, a byte order mark left out", () => {
	expect(textOf(Buffer.from("näme: ü\n"))).toBe("näme: ü\n");
	expect(textOf(Buffer.from("\ufeffa: 1"))).toBe("a: 1");
	expect(textOf(Buffer.from("xxa: 1").subarray(2))).toBe("a: 1");
	expect(textOf(new Uint8Array())).toBe("");
});

test.each([
	["Latin-1", Buffer.from("n\xe4me", "latin1"), /not UTF-8/],
	["a letter that is cut in two", Buffer.from("ü").subarray(0, 1), /not UTF-8/],
	["a pointer", Buffer.from("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n"), /git lfs pull/],
])("%s is broken data", (_, bytes, message) => {
	expect(() => textOf(bytes)).toThrow(DataError);
	expect(() => textOf(bytes)).toThrow(message);
});
