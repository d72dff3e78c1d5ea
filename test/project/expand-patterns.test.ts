import { symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../source/model/problem.ts";
import { expandPatterns } from "../../source/project/expand-patterns.ts";
import { temporaryTree } from "./tree.ts";

const files = {
	"runs/2/a.npy": "",
	"runs/10/a.npy": "",
	"runs/10/.hydra/config.yaml": "",
	"lr=[0.1]/a.npy": "",
	"lr=0/a.npy": "",
};

test.each<["file" | "folder", readonly string[], readonly string[]]>([
	["folder", ["runs"], ["runs"]],
	["folder", ["runs/*"], ["runs/2", "runs/10"]],
	["folder", ["lr=[0.1]"], ["lr=[0.1]"]],
	["folder", ["lr=[0]"], ["lr=0"]],
	["folder", ["./runs/", "runs", "ru*"], ["runs"]],
	["file", ["runs/**/*.npy"], ["runs/2/a.npy", "runs/10/a.npy"]],
	["file", ["**/*.yaml"], ["runs/10/.hydra/config.yaml"]],
	["file", ["runs/{2,10}/a.npy", "lr=0/a.npy"], ["runs/2/a.npy", "runs/10/a.npy", "lr=0/a.npy"]],
])("a %s by %j", async (wanted, words, found) => {
	const root = temporaryTree(files);
	const paths = await expandPatterns(words, root, wanted);
	expect(paths.map((path) => relative(root, path))).toEqual(found);
});

test("an absolute path needs no current folder", async () => {
	const root = temporaryTree(files);
	expect(await expandPatterns([join(root, "runs")], "/nowhere", "folder")).toEqual([join(root, "runs")]);
});

test.each<["file" | "folder", string, string]>([
	["folder", "none", "no such folder: none"],
	["file", "none", "no such file: none"],
	["folder", "none*", "no folder matches none*"],
	["folder", "runs/2/a.npy", "runs/2/a.npy is a file; name the folder that holds the runs"],
	["file", "runs", "runs is a folder; name the files in it"],
	["folder", "runs/2/a.npy/below", "no such folder: runs/2/a.npy/below"],
])("a %s that %j does not name", async (wanted, word, message) => {
	await expect(expandPatterns([word], temporaryTree(files), wanted)).rejects.toThrow(new UserError(message));
});

test("a pattern may match more files than a call takes arguments", async () => {
	const names = Array.from({ length: 400 }, (_, index) => `a/${index}`);
	const root = temporaryTree(Object.fromEntries(names.map((name) => [name, ""])));
	for (let index = 0; index < 400; index++) symlinkSync("../a", join(root, `a/link${index}`));
	expect((await expandPatterns(["a/link*/*"], root, "file")).length).toBe(160_000);
}, 30_000);
