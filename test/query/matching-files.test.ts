import { expect, test } from "vitest";
import { matchingFiles } from "../../source/query/matching-files.ts";

const files = ["a.npy", "eval/b.npy", "train.log", ".hidden.log"];

test("a pattern without a slash matches in every folder, one with a slash from the run", () => {
	expect(matchingFiles(files, ["*.npy"])).toEqual(["a.npy", "eval/b.npy"]);
	expect(matchingFiles(files, ["eval/*.npy"])).toEqual(["eval/b.npy"]);
	expect(matchingFiles(files, ["*.log", "a.*"])).toEqual(["a.npy", "train.log", ".hidden.log"]);
	expect(matchingFiles(files, ["*.{log,npy}"])).toHaveLength(4);
});

test("without a pattern all match", () => {
	expect(matchingFiles(files, [])).toBe(files);
});

test("what lies elsewhere matches from where the way there goes down", () => {
	const elsewhere = ["../../tb/0/a.npy", "../../tb/0/b.csv"];
	expect(matchingFiles(elsewhere, ["*.npy"])).toEqual(["../../tb/0/a.npy"]);
	expect(matchingFiles(elsewhere, ["**/*.csv"])).toEqual(["../../tb/0/b.csv"]);
	expect(matchingFiles(elsewhere, ["tb/**"])).toEqual(elsewhere);
});
