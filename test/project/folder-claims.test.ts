import { expect, test } from "vitest";
import { FolderClaims } from "../../source/project/folder-claims.ts";

function claims(...all: readonly (readonly [folder: string, row: number, isOutput?: boolean])[]) {
	const made = new FolderClaims();
	for (const [folder, row, isOutput = false] of all) made.add(folder, row, isOutput);
	return made;
}

test("a folder and all below it are of the run that alone names it", () => {
	const one = claims(["tb/0", 3], ["tb/0", 3, true]);
	expect(one.holderOf("tb/0/version_0/a")).toEqual({ row: 3, isContested: false });
	expect(one.holderOf("tb")).toEqual({ row: null, isContested: false });
	expect([...one.outputs()]).toEqual([["tb/0", 3]]);
});

test("what several name above says nothing; what they name below is contested", () => {
	const one = claims(["tb", 1], ["tb", 2], ["tb/0", 3, true], ["tb/0/x", 4], ["tb/0/x", 5]);
	expect(one.holderOf("tb/0")).toEqual({ row: 3, isContested: false });
	expect(one.holderOf("tb/1")).toEqual({ row: null, isContested: false });
	expect(one.holderOf("tb/0/x/y")).toEqual({ row: 3, isContested: true });
	expect([one.isOthers("tb/0/x", 3), one.isOthers("tb/0", 3), one.isOthers("tb/9", 3)]).toEqual([true, false, false]);
});

test("of two that each name a part of one path neither has it for certain", () => {
	const one = claims(["tb", 1, true], ["tb/0", 2]);
	expect(one.holderOf("tb/0/a")).toEqual({ row: 2, isContested: true });
	expect(one.holderOf("tb/1")).toEqual({ row: 1, isContested: false });
	expect([...one.outputs()]).toEqual([["tb", 1]]);
});
