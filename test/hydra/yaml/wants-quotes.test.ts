import { expect, test } from "vitest";
import { wantsQuotes } from "../../../source/hydra/yaml/wants-quotes.ts";

test.each([
	...["y", "NO", "True", "012", "1_000", "8_2", "inf", "-Infinity", "nan", "1e3", " 1", "1.", "٣", "\x1c1", "", "null"],
	...["~", "2021-01-26", "2021-1-2 3:04:05.6 +1:00", "12:30:45", "0x1F", ".nan", "=", "<<", "1._"],
])("%j wants quotes", (text) => {
	expect(wantsQuotes(text)).toBe(true);
});

test.each(["yEs", "0o17", "1 2", "_1", "1__0x", "2021-1-2", "infinite", "e3", "-", ".", "\ufeff1", "1._e5"])(
	"%j does not",
	(text) => {
		expect(wantsQuotes(text)).toBe(false);
	},
);
