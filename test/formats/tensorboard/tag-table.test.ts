import { expect, test } from "vitest";
import { Allowance } from "../../../source/formats/tensorboard/allowance.ts";
import { TagTable } from "../../../source/formats/tensorboard/tag-table.ts";

function tagsIn(names: readonly string[], table = new TagTable(new Allowance(1e6))) {
	return names.map((name) => {
		const bytes = Buffer.from(`<<${name}>>`);
		return table.at(bytes, 2, bytes.length - 2);
	});
}

test("one tag a name, in whatever order they come", () => {
	const names = ["a", "b", "a", "b", "c", "a", "größe", "b", "a", "a", "", "a"];
	expect(tagsIn(names).map((tag) => tag?.name)).toEqual(names);
	expect(new Set(tagsIn(names)).size).toBe(5);
});

test("4,096 tags, and no longer names than 4,096 bytes", () => {
	const table = new TagTable(new Allowance(1e6));
	const names = Array.from({ length: 4100 }, (_, index) => `layer${index}`);
	const tags = tagsIn([...names, ...names, "x".repeat(5000)], table);
	expect(tags.filter((tag) => tag !== undefined).length).toBe(2 * 4096);
	expect([[...table.all()].length, table.leftOut]).toEqual([4096, 9]);
});
