import { expect, test } from "vitest";
import { firstGrapheme, lastGrapheme } from "../../source/tui/graphemes.ts";

test.each(["a", "e\u0301", "👩🏽", "👩‍👩‍👧", "語"])("%s is one sign at either end", (sign) => {
	expect(firstGrapheme(`${sign}b`)).toBe(sign);
	expect(lastGrapheme(`b${sign}`)).toBe(sign);
});

test("nothing has no sign", () => {
	expect([firstGrapheme(""), lastGrapheme("")]).toEqual(["", ""]);
});

test("of a long text only its ends are looked at", () => {
	expect(lastGrapheme(`${"x".repeat(5000)}e\u0301`)).toBe("e\u0301");
	expect(firstGrapheme(`e\u0301${"x".repeat(5000)}`)).toBe("e\u0301");
});
