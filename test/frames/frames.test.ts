import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Explorer, examples } from "../tui/explorer.ts";

const sweep = join(examples, "vision", "multirun", "2024-03-04", "14-40-57");
const temporary = mkdtempSync(join(tmpdir(), "frames-"));
afterAll(() => rmSync(temporary, { recursive: true }));

/** A run whose config is cut off and whose metric is no array. */
function broken(): string {
	const folder = join(temporary, "broken");
	cpSync(join(examples, "my_experiment", "2021-01-26", "17-07-39"), folder, { recursive: true });
	writeFileSync(join(folder, "1", ".hydra", "config.yaml"), "model: [1,\n");
	writeFileSync(join(folder, "1", "metric.npy"), "hello");
	return folder;
}

function empty(): string {
	return mkdtempSync(join(temporary, "empty-"));
}

/** What is opened, and the keys that lead to the screen. */
const screens: Readonly<Record<string, readonly [folder: () => string, keys: readonly string[]]>> = {
	projects: [() => examples, []],
	experiments: [() => examples, ["down", "enter"]],
	runs: [() => sweep, ["down", "down"]],
	"runs sorted and filtered": [
		() => sweep,
		["right", "right", "right", "right", "right", "s", "right", ..."/seed>0", "enter"],
	],
	"runs while a filter is typed": [() => sweep, [..."/seed > and"]],
	"runs while a name is typed": [() => sweep, [..."/opt"]],
	"runs with marks and a baseline": [() => sweep, ["down", "b", "down", "space", "down", "space"]],
	compare: [() => sweep, ["space", "space", "v", ..."jjjj"]],
	"compare all": [() => sweep, ["space", "space", "space", "v", "A"]],
	"log difference": [() => sweep, [..."jjjjjj", "space", "space", "v", "d", "n"]],
	"text difference": [() => sweep, ["space", "space", "v", ..."df"]],
	views: [() => sweep, [..."/seed>0", "enter", "V", ..."slate", "enter"]],
	chart: [() => sweep, ["space", "space", "space", "o", "left", ..."hhhhh"]],
	"chart zoomed and smoothed": [() => sweep, ["space", "space", "o", ..."h+Se"]],
	"chart of configurations": [() => sweep, [..."ao"]],
	facets: [() => sweep, ["i", "down"]],
	groups: [() => sweep, ["a", "down"]],
	overview: [() => sweep, ["enter"]],
	config: [() => sweep, ["enter", "2", "down"]],
	"config folded": [() => sweep, ["enter", "2", ..."zjj"]],
	"config searched": [() => sweep, ["enter", "2", ..."z/lr", "enter"]],
	"config differing": [() => sweep, ["enter", "2", ..."rd"]],
	"config differing from a run": [() => sweep, [..."jbjj", "enter", "2", ..."d"]],
	"config of hydra": [() => sweep, ["enter", "2", ..."Hrjj"]],
	"config that is none": [broken, ["down", "enter", "2"]],
	metrics: [() => sweep, ["enter", "3"]],
	"metrics filtered": [() => sweep, ["enter", "3", ..."/*loss", "enter"]],
	"metrics with cursor": [() => sweep, ["enter", "3", "left", ..."<<<<eS"]],
	"metrics as a list": [() => sweep, ["enter", "3", ..."t<<<"]],
	files: [() => sweep, ["enter", "4"]],
	log: [() => sweep, ["enter", "5"]],
	"log of a failed run": [() => sweep, [..."jjjjjjj", "enter", "5"]],
	array: [() => sweep, ["enter", "4", "enter"]],
	"array as a heat map": [() => sweep, ["enter", "4", "enter", ..."tttt"]],
	"array as a histogram": [() => sweep, ["enter", "4", "enter", ..."ttttt"]],
	"array as values": [() => sweep, ["enter", "4", "enter", "T"]],
	"several arrays": [() => sweep, ["enter", "4", "down", "down", "down", "enter"]],
	problems: [broken, ["!"]],
	"runs with a broken one": [broken, []],
	help: [() => sweep, ["?"]],
	"help while a key is looked for": [() => sweep, [..."?/mark"]],
	palette: [() => sweep, [":", "down"]],
	"palette while it is typed": [() => sweep, [..."jj:next m"]],
	empty: [empty, []],
};

describe.each([
	[80, 24],
	[120, 40],
	[200, 60],
])("%i×%i", (columns, rows) => {
	test.each(Object.keys(screens))("%s", async (name) => {
		const [folder, keys] = screens[name]!;
		const explorer = await Explorer.open(folder(), { columns, rows });
		await explorer.press(...keys);
		expect(explorer.ragged()).toEqual([]);
		expect(explorer.frame()).toHaveLength(rows);
		const text = explorer.text().replace(/empty-\w+/g, "empty");
		await expect(text).toMatchFileSnapshot(`${name.replaceAll(" ", "-")}-${columns}x${rows}.txt`);
	});
});

test.each([
	"runs",
	"overview",
	"config",
	"metrics with cursor",
	"compare",
	"chart",
	"array",
	"array as a heat map",
	"several arrays",
])("%s in ASCII", async (name) => {
	const [folder, keys] = screens[name]!;
	const explorer = await Explorer.open(folder());
	await explorer.press(...keys);
	expect(explorer.ragged({ ascii: true })).toEqual([]);
	expect(explorer.frame({ ascii: true }).join("\n")).toMatch(/^[\x20-\x7e\n]+$/);
	await expect(explorer.text({ ascii: true })).toMatchFileSnapshot(`${name.replaceAll(" ", "-")}-ascii.txt`);
});
