import { expect, test } from "vitest";
import { npyTimeText } from "../../source/formats/npy-time.ts";
import { DataError } from "../../source/model/problem.ts";

// Each line as numpy 2.4 prints it.
test.each([
	["M", "[Y]", -1970n, "0000"],
	["M", "[Y]", -1971n, "-001"],
	["M", "[Y]", 8030n, "10000"],
	["M", "[M]", -30n, "1967-07"],
	["M", "[W]", 3n, "1970-01-22"],
	["M", "[D]", 18_653n, "2021-01-26"],
	["M", "[D]", 11_016n, "2000-02-29"],
	["M", "[D]", -800_000n, "-221-09-04"],
	["M", "[D]", -400_000_000n, "-1093193-03-14"],
	["M", "[h]", 5n, "1970-01-01T05"],
	["M", "[m]", -1n, "1969-12-31T23:59"],
	["M", "[s]", 1_611_680_859n, "2021-01-26T17:07:39"],
	["M", "[ms]", -1n, "1969-12-31T23:59:59.999"],
	["M", "[as]", 123n, "1970-01-01T00:00:00.000000000000000123"],
	["M", "[25s]", 7n, "1970-01-01T00:02:55"],
	["M", "[2M]", 5n, "1970-11"],
	["M", "[ns]", -(2n ** 63n), "NaT"],
	["m", "[ms]", 3n, "3 milliseconds"],
	["m", "[25s]", 7n, "175 seconds"],
	["m", "", 5n, "5 generic time units"],
	["m", "", -(2n ** 63n), "NaT"],
] as const)("%s8%s %s is %s", (kind, unit, ticks, text) => expect(npyTimeText(kind, unit)(ticks)).toBe(text));

test("dates agree with JavaScript's own", () => {
	const print = npyTimeText("M", "[D]");
	for (let day = -140_000; day < 140_000; day += 37) {
		expect(print(BigInt(day))).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
	}
});

test.each([["[x]"], ["[-1s]"], ["[s/60]"], ["[9999999999s]"]])("%s is no unit", (unit) => {
	expect(() => npyTimeText("M", unit)).toThrow(DataError);
});
