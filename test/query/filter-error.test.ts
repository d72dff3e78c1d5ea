import { expect, test } from "vitest";
import { UserError } from "../../source/model/problem.ts";
import { FilterError, filterErrorText } from "../../source/query/filter-error.ts";

test("the sign stands under the character where it goes wrong", () => {
	const error = new FilterError("a value is expected here", 5);
	expect(error).toBeInstanceOf(UserError);
	expect(filterErrorText("lr < ", error)).toBe("lr < \n     ^ a value is expected here");
	expect(filterErrorText("", new FilterError("a name is expected", 0))).toBe("\n^ a name is expected");
});
