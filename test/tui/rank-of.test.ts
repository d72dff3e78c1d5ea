import { expect, test } from "vitest";
import { rankOf } from "../../source/tui/rank-of.ts";

const rank = (typed: string, name: string, help = "") => rankOf(typed, { name, help });

test("what stands there literally comes before what is spelled from beginnings", () => {
	const ranks = [
		rank("sort", "sort"),
		rank("sort", "sort-more"),
		rank("sort", "un-sort"),
		rank("sort", "resort"),
		rank("more sort", "sort-more"),
		rank("sorm", "sort-more"),
		rank("sort lr", "order", "to sort by lr"),
		rank("tsbl", "order", "to sort by lr"),
	];
	expect(ranks).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("what does not fit has none, capitals and hyphens do not matter", () => {
	expect(rank("xyz", "sort", "by lr")).toBeNull();
	expect(rank("Page-Down", "page-down")).toBe(0);
	expect(rank("page down", "page-down")).toBe(0);
});
