import { expect, test } from "vitest";
import { type ClaimUse, FolderClaims } from "../../source/project/folder-claims.ts";

function claims(...all: readonly (readonly [folder: string, row: number, use?: ClaimUse])[]) {
	const made = new FolderClaims();
	for (const [folder, row, use = "other"] of all) made.add(folder, row, use);
	return made;
}

test("a folder and all below it are of the run that alone names it", () => {
	const one = claims(["tb/0", 3], ["tb/0", 3, "output"]);
	expect(one.holderOf("tb/0/version_0/a")).toEqual({ row: 3, folder: "tb/0", isContested: false });
	expect(one.holderOf("tb")).toEqual({ row: null, folder: null, isContested: false });
	expect([...one.outputs()]).toEqual([["tb/0", 3]]);
});

test("what several name above says nothing; what they name below is contested", () => {
	const one = claims(["tb", 1], ["tb", 2], ["tb/0", 3, "output"], ["tb/0/x", 4], ["tb/0/x", 5]);
	expect(one.holderOf("tb/0")).toEqual({ row: 3, folder: "tb/0", isContested: false });
	expect(one.holderOf("tb/1").row).toBeNull();
	expect(one.holderOf("tb/0/x/y")).toEqual({ row: 3, folder: "tb/0", isContested: true });
	expect([one.isOthers("tb/0/x", 3), one.isOthers("tb/0", 3), one.isOthers("tb/9", 3)]).toEqual([true, false, false]);
});

test("of two that each name a part of one path neither has it for certain", () => {
	const one = claims(["tb", 1, "output"], ["tb/0", 2]);
	expect(one.holderOf("tb/0/a")).toEqual({ row: 2, folder: "tb/0", isContested: true });
	expect(one.holderOf("tb/1")).toEqual({ row: 1, folder: "tb", isContested: false });
	expect([...one.outputs()]).toEqual([["tb", 1]]);
});

test("what one names is contested where others write into the folder around it and name nothing of their own there", () => {
	const placed = claims(
		["tb", 1, "output"],
		["tb", 2, "output"],
		["tb", 3, "output"],
		["tb/1", 1, "output"],
		["tb/2", 2, "output"],
		["tb/3", 3, "output"],
	);
	expect([1, 2, 3].map((row) => placed.holderOf(`tb/${row}/a`))).toMatchObject([
		{ row: 1, isContested: false },
		{ row: 2, isContested: false },
		{ row: 3, isContested: false },
	]);
	placed.add("tb", 4, "output");
	expect(placed.holderOf("tb/1/a")).toMatchObject({ row: 1, isContested: true });
	placed.add("tb/4", 4, "output");
	expect(placed.holderOf("tb/1/a")).toMatchObject({ row: 1, isContested: false });
	const late = claims(["tb", 1], ["tb", 2], ["tb", 1, "output"], ["tb/2", 2]);
	expect(late.holderOf("tb/2/a")).toMatchObject({ row: 2, isContested: true });
});

test("a doubtful name gives nothing to who has it, and takes it from who writes around it", () => {
	const one = claims(["tb", 1, "output"], ["tb/version_0", 2, "doubtful"], ["tb/version_1", 1, "doubtful"]);
	expect(one.holderOf("tb/version_0")).toMatchObject({ row: 1, isContested: true });
	expect(one.holderOf("tb/version_1")).toMatchObject({ row: 1, isContested: true });
	expect(one.holderOf("tb/version_2")).toMatchObject({ row: 1, isContested: false });
	expect(claims(["tb/version_0", 2, "doubtful"]).holderOf("tb/version_0").row).toBeNull();
});
