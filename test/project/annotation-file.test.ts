import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { changeAnnotations, loadAnnotations } from "../../source/project/annotation-file.ts";
import { temporaryTree } from "./tree.ts";

const tags = Array.from({ length: 20 }, (_, index) => `t${index}`);

test("of changes that are made at once none is lost", async () => {
	const folder = join(temporaryTree(), "state");
	await Promise.all(tags.map((tag) => changeAnnotations(folder, ["/run"], { add: [tag] })));
	expect((await loadAnnotations(folder)).get("/run")?.tags.toSorted()).toEqual(tags.toSorted());
	expect(readdirSync(folder)).toEqual(["annotations.json"]);
});

test("nor of those of several programs", async () => {
	const folder = join(temporaryTree(), "state");
	const module = join(import.meta.dirname, "../../source/project/annotation-file.ts");
	const script = `
		const [module, folder, name] = process.argv.slice(1);
		const { changeAnnotations } = await import(module);
		for (let i = 0; i < 10; i++) await changeAnnotations(folder, ["/run"], { add: [name + i] });
	`;
	const programs = ["a", "b", "c", "d"];
	const run = promisify(execFile);
	await Promise.all(
		programs.map((name) => run(process.execPath, ["--input-type=module", "-e", script, module, folder, name])),
	);
	expect((await loadAnnotations(folder)).get("/run")?.tags).toHaveLength(40);
});

test.each(["{", "[]", '{"runs": []}', '{"runs": {"/r": {"tags": "x", "note": ""}}}'])(
	"%j is not written over",
	async (text) => {
		const folder = temporaryTree({ "annotations.json": text });
		await expect(changeAnnotations(folder, ["/run"], { note: "x" })).rejects.toThrow(/holds no tags and notes/);
		expect(readdirSync(folder)).toEqual(["annotations.json"]);
	},
);
