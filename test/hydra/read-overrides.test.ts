import { expect, test } from "vitest";
import { readOverrides } from "../../source/hydra/read-overrides.ts";
import { DataError } from "../../source/model/problem.ts";

test("the words of a job, as they were typed", () => {
	expect(readOverrides("- optimizer=adam\n- '+extra.msg=\"a: b\"'\n- lr=0.1\n")).toEqual([
		"optimizer=adam",
		'+extra.msg="a: b"',
		"lr=0.1",
	]);
	expect(readOverrides("[]\n")).toEqual([]);
	expect(readOverrides("")).toEqual([]);
});

test("a file that holds something else is refused", () => {
	expect(() => readOverrides("a: 1\n")).toThrow(DataError);
});
