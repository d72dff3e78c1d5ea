import { expect, test } from "vitest";
import { JsonCursor } from "../../../source/formats/json/json-cursor.ts";
import { JsonSeries } from "../../../source/formats/json/json-series.ts";
import { JsonTree } from "../../../source/formats/json/json-tree.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

function file(data: unknown, areSettings = false) {
	const bytes = Buffer.from(JSON.stringify(data));
	const memory = new ValueAllowance(1 << 24);
	const root = new JsonTree(new JsonCursor(bytes, 0, bytes.length, 1), memory).read("out");
	return new JsonSeries("out", memory).file(root, areSettings);
}

test("names are unique, whatever is spelled alike", () => {
	const { series } = file({ "a.b": 1, a: { b: 2 }, c: { d: [1, 2] }, "c.d": [3, 4] });
	expect(series.map(({ name }) => name).sort()).toEqual(["a.b", "c.d", "c.d.1"]);
});

test("the state of Hugging Face's Trainer: what was logged, and facts", () => {
	const { series, facts } = file({ log_history: [{ step: 1, loss: 2 }], max_steps: 5, args: { lr: 0.5 } });
	expect([series.map(({ name, axis }) => [name, axis]), [...facts]]).toEqual([
		[["loss", "step"]],
		[
			["max_steps", 5],
			["args.lr", 0.5],
		],
	]);
});

test("of settings nothing is a series, and facts are bounded", () => {
	const { series, facts, arrays } = file(
		{ a: 1, b: [1, 2], c: [[1, 2]], d: Array(100).fill(1), e: "x", f: null, g: [{ x: 1 }] },
		true,
	);
	expect([series, arrays, [...facts]]).toEqual([
		[],
		[],
		[
			["a", 1],
			["b", [1, 2]],
			["e", "x"],
		],
	]);
	expect(file(Object.fromEntries(Array.from({ length: 2000 }, (_, key) => [`k${key}`, "x"]))).facts.size).toBe(1000);
});

test("series are bounded", () => {
	const lists = Object.fromEntries(Array.from({ length: 3000 }, (_, key) => [`k${key}`, { a: [1, 2], b: [3, 4] }]));
	const { series, problems } = file(lists);
	expect([series.length, problems]).toEqual([4096, ["1904 series after the first 4096 are left out"]]);
});
