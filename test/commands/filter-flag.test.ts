import { expect, test } from "vitest";
import { filterOf } from "../../source/commands/filter-flag.ts";

test("no filter, a filter, and a mistake with its place", () => {
	expect(filterOf(undefined)).toBe(null);
	expect(filterOf("")).toBe(null);
	expect(filterOf("lr < 0.01")).not.toBe(null);
	expect(() => filterOf("lr <")).toThrow(/^--filter 'lr <': .*, at its end$/);
	expect(() => filterOf("lr < ) and x = 1")).toThrow(/, at character 6$/);
});
