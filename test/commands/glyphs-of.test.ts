import { expect, test } from "vitest";
import { usesUnicode } from "../../source/commands/glyphs-of.ts";

test.each([
	[{ LANG: "C.UTF-8" }, true],
	[{ LANG: "de_DE.utf8" }, true],
	[{ LANG: "C.UTF-8", LC_ALL: "C" }, false],
	[{ LANG: "C", LC_CTYPE: "en_US.UTF-8" }, true],
	[{ LANG: "en_US.ISO-8859-1" }, false],
	[{}, false],
	[{ LANG: "C.UTF-8", TERM: "linux" }, false],
	[{ LANG: "C.UTF-8", TERM: "dumb" }, false],
])("%j", (env, expected) => {
	expect(usesUnicode(env)).toBe(expected);
});
