import { expect, test } from "vitest";
import { JsonCursor } from "../../../source/formats/json/json-cursor.ts";
import type { JsonNode } from "../../../source/formats/json/json-node.ts";
import { JsonTree } from "../../../source/formats/json/json-tree.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

function tree(text: string): JsonNode {
	const bytes = Buffer.from(text);
	return new JsonTree(new JsonCursor(bytes, 0, bytes.length, 1), new ValueAllowance(1 << 20)).read("top");
}

/** Kinds of the members of an object. */
function kinds(text: string): Record<string, string> {
	const node = tree(text);
	return node.kind === "object" ? Object.fromEntries(Array.from(node.entries, ([key, { kind }]) => [key, kind])) : {};
}

test("values by what they can be", () => {
	expect(
		kinds(
			'{"a": 1, "b": null, "c": [1, null, "nan"], "d": [{"x": 1}], "e": [[1], [2]], "f": {}, "g": [[[1]]], "h": [], "i": [[1], 2]}',
		),
	).toEqual({
		...{ a: "value", b: "value", c: "column", d: "records", e: "lists", f: "object", g: "other", h: "other" },
		i: "other",
	});
});

test("a list keeps the rows of its numbers", () => {
	const node = tree('[1, null, "NaN", "x", true, 2.5]');
	expect(node).toMatchObject({ kind: "column", length: 6, column: { name: "top", count: 3, texts: 2 } });
	if (node.kind === "column") {
		expect([...node.column.values.subarray(0, 3)]).toEqual([1, Number.NaN, 2.5]);
		expect([...node.column.rows!.subarray(0, 3)]).toEqual([0, 2, 5]);
	}
});

test("an object of very many keys is nothing, unless they are steps", () => {
	const object = (key: (index: number) => string) =>
		tree(JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [key(index), index]))));
	expect(object((index) => `k${index}`)).toEqual({ kind: "other" });
	expect(object((index) => `${index}`).kind).toBe("object");
});
