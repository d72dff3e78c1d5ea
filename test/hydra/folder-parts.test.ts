import { expect, test } from "vitest";
import { folderParts } from "../../source/hydra/folder-parts.ts";

test.each<[string, readonly string[] | null]>([
	["", []],
	[".", []],
	["a//./b/../c/", ["a", "c"]],
	["/a", ["a"]],
	["seed=0,lr=[1, 2]/été", ["seed=0,lr=[1, 2]", "été"]],
	["...", ["..."]],
	["a/..", []],
	["..", null],
	["a/../../b", null],
])("%j", (path, parts) => expect(folderParts(path)).toEqual(parts));
