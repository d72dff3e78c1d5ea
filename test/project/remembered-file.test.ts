import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nothingRemembered } from "../../source/model/remembered.ts";
import { loadRemembered, writeRemembered } from "../../source/project/remembered-file.ts";
import { temporaryTree } from "./tree.ts";

const one = { ...nothingRemembered, sort: "-lr", filters: ["seed = 1"], better: { loss: "min" as const } };
const files = (state: string) => readdirSync(join(state, "screens"));

test("what is kept of folders comes back for them, by whichever link and in whichever order", async () => {
	const [state, tree] = [temporaryTree(), temporaryTree()];
	mkdirSync(join(tree, "a"));
	mkdirSync(join(tree, "b"));
	symlinkSync(join(tree, "a"), join(tree, "link"));
	expect(await loadRemembered(state, [join(tree, "a")])).toBeNull();
	await writeRemembered(state, [join(tree, "a"), join(tree, "b")], one);
	expect(await loadRemembered(state, [join(tree, "b"), join(tree, "link")])).toEqual(one);
	expect(await loadRemembered(state, [join(tree, "a")])).toBeNull();
	const place = { kind: "run", project: null, experiment: "e", run: "/r", tab: "log" } as const;
	await writeRemembered(state, [join(tree, "link")], { ...one, place });
	expect(await loadRemembered(state, [join(tree, "a")])).toEqual({ ...one, place });
	expect(files(state)).toHaveLength(2);
});

test("a broken file counts as none and is written over; of a strange one what fits is taken", async () => {
	const state = temporaryTree();
	await writeRemembered(state, ["/a"], one);
	const [name = ""] = files(state);
	const file = join(state, "screens", name);
	for (const text of ["", "{", "[]", "3"]) {
		writeFileSync(file, text);
		expect(await loadRemembered(state, ["/a"])).toBeNull();
	}
	writeFileSync(
		file,
		JSON.stringify({
			sort: 3,
			metric: "m",
			columns: [1],
			smoothing: 7,
			better: { a: "up", b: "max" },
			place: { kind: "moon" },
			filters: "x",
			more: 1,
		}),
	);
	expect(await loadRemembered(state, ["/a"])).toEqual({ ...nothingRemembered, metric: "m", better: { b: "max" } });
	await writeRemembered(state, ["/a"], one);
	expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ folders: ["/a"], sort: "-lr" });
});

test("there are at most 200, the oldest go", async () => {
	const state = temporaryTree();
	mkdirSync(join(state, "screens"));
	for (let index = 0; index < 203; index++) {
		const path = join(state, "screens", `old${index}.json`);
		writeFileSync(path, "{}");
		utimesSync(path, 1000 + index, 1000 + index);
	}
	await writeRemembered(state, ["/a"], one);
	expect(files(state)).toHaveLength(200);
	expect(files(state)).not.toContain("old3.json");
	expect(files(state)).toContain("old4.json");
	expect(await loadRemembered(state, ["/a"])).toEqual(one);
});

test("where nothing can be written a UserError says so", async () => {
	const state = join(temporaryTree(), "file");
	writeFileSync(state, "");
	await expect(writeRemembered(state, ["/a"], one)).rejects.toThrow("cannot be written");
	expect(await loadRemembered(state, ["/a"])).toBeNull();
});
