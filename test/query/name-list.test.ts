import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNames, nameList } from "../../source/query/name-list.ts";

test("names written as a list are read as they were", () => {
	const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("lr", "-x", "a,b", "a`b", "a\\", " a", "m.*"));
	fc.assert(
		fc.property(fc.array(name), (names) => {
			const read = nameList(formatNames(names));
			expect(read.map((one) => one.name)).toEqual(names);
			expect(read.every((one) => !one.isOut)).toBe(true);
		}),
	);
});

test("any text is a list, or the user's mistake", () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom("a", "`", ",", "-", "\\", " ") }), (text) => {
			try {
				nameList(text);
			} catch (error) {
				expect(error).toHaveProperty("name", "UserError");
			}
		}),
	);
});
