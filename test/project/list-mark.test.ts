import { expect, test } from "vitest";
import { listMark } from "../../source/project/list-mark.ts";

test("equal lists have one mark, and others another", () => {
	const lists = [[], ["a"], ["a", "b"], ["ab"], ["b", "a"]];
	expect(lists.map((list) => listMark([...list]))).toEqual(lists.map(listMark));
	expect(new Set(lists.map(listMark)).size).toBe(lists.length);
});
