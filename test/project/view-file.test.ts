import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeViews, loadViews } from "../../source/project/view-file.ts";
import { temporaryTree } from "./tree.ts";

test("views are kept whole, in one file, and nothing else is left", async () => {
	const folder = join(temporaryTree(), "state");
	expect(await loadViews(folder)).toEqual(new Map());
	const views = new Map([["good ones", { filter: ["lr < 0.1"], metric: ["a", "b"] }]]);
	await changeViews(folder, () => views);
	expect([await loadViews(folder), readdirSync(folder)]).toEqual([views, ["views.json"]]);
});

test.each(["", "{", "[]", '{"views": []}', '{"views": {"a": {"filter": "x"}}}', '{"views": {"a": {"filter": [1]}}}'])(
	"%j holds no views",
	async (text) => {
		const folder = temporaryTree({ "views.json": text });
		await expect(loadViews(folder)).rejects.toThrow(
			expect.objectContaining({
				name: "UserError",
				message: `${folder}/views.json holds no views: mend it, or move it away`,
			}),
		);
	},
);

test("where they cannot be written it is said", async () => {
	const folder = join(temporaryTree(), "state");
	writeFileSync(folder, "");
	await expect(changeViews(folder, () => new Map())).rejects.toThrow(/views\.json cannot be written: /);
});
