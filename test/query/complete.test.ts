import { describe, expect, test } from "vitest";
import { folderOf } from "../../source/model/run.ts";
import { complete } from "../../source/query/complete.ts";
import { allRows, smallTable } from "./small-table.ts";

const table = smallTable(
	{ config: { "opt.lr": 0.1, "opt.name": "adam", seed: 0, "odd name": 1, title: "two words" } },
	{ config: { "opt.lr": 0.01, "opt.name": "sgd", seed: 1 } },
	{ config: { "opt.lr": 0.1, "opt.name": "it's", seed: 2 } },
);
const asked = { table, rows: allRows(table), names: table.columns, metrics: ["val_acc", "Val Loss"] };
const words = (text: string) => {
	const { start, suggestions } = complete(text, asked);
	return [text.slice(start), suggestions.map((one) => `${one.text} ${one.runs}`)];
};

describe("names", () => {
	test.each([
		["op", "op", ["opt.lr 3", "opt.name 3"]],
		["l", "l", ["opt.lr 3"]],
		["seed > 1 and (val", "val", ["`Val Loss` null", "val_acc null"]],
		["not od", "od", ["`odd name` 1"]],
		["sta", "sta", ["started null", "status null"]],
		["", "", []],
		["zzz", "zzz", []],
	])("%j", (text, word, found) => {
		expect(words(text)).toEqual([word, found]);
	});
});

describe("values", () => {
	test.each([
		["opt.lr = ", "", ["0.01 1", "0.1 2"]],
		["lr=0.0", "0.0", ["0.01 1"]],
		["opt.name != ", "", ["adam 1", "'it\\'s' 1", "sgd 1"]],
		["opt.name = 'i", "'i", ["'it\\'s' 1"]],
		["name in [adam, s", "s", ["sgd 1"]],
		["`odd name` = ", "", ["1 1"]],
		["nothing = ", "", []],
		["status = ", "", ["done 3"]],
		["opt.name = 'it\\\\'s", "'it\\\\'s", []],
		["title = 'two w", "'two w", ["'two words' 1"]],
	])("%j", (text, word, found) => {
		expect(words(text)).toEqual([word, found]);
	});
});

test("tags, with the runs that have them", () => {
	const annotations = new Map([
		[folderOf(table.runs[0]!), { tags: ["good", "for paper"], note: "" }],
		[folderOf(table.runs[1]!), { tags: ["good"], note: "" }],
	]);
	expect(complete("tag = ", { ...asked, annotations }).suggestions).toEqual([
		{ text: "'for paper'", runs: 1 },
		{ text: "good", runs: 2 },
	]);
	expect(complete("tag in [good, f", { ...asked, annotations }).suggestions).toEqual([
		{ text: "'for paper'", runs: 1 },
	]);
	expect(complete("tag = ", asked).suggestions).toEqual([]);
	const odd = new Map([[folderOf(table.runs[0]!), { tags: ["???", "good"], note: "" }]]);
	expect(complete("tag = ", { ...asked, annotations: odd }).suggestions).toEqual([{ text: "good", runs: 1 }]);
});

test("what varies comes before what is the same in all runs", () => {
	const columns = smallTable(
		{ config: { "model.dropout": 0.1, "model.name": "mlp", "my.model": 1 } },
		{ config: { "model.dropout": 0.1, "model.name": "cnn", "my.model": 2 } },
	);
	const { suggestions } = complete("mod", { ...asked, table: columns, names: columns.columns, metrics: [] });
	expect(suggestions.map(({ text }) => text)).toEqual(["model.name", "my.model", "model.dropout"]);
});
