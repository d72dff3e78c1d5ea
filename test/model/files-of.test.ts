import { expect, test } from "vitest";
import { filesOf } from "../../source/model/files-of.ts";

test("those in the run's folder, then those elsewhere", () => {
	const files = ["a.csv"];
	const outerFolders = [
		{ path: "../../tb/0", files: ["hparams.yaml", "version_0/metrics.csv"] },
		{ path: "../x", files: ["b.npy"] },
	];
	expect(filesOf({ files, outerFolders })).toEqual([
		"a.csv",
		"../../tb/0/hparams.yaml",
		"../../tb/0/version_0/metrics.csv",
		"../x/b.npy",
	]);
	expect(filesOf({ files, outerFolders })).toBe(filesOf({ files, outerFolders }));
	expect([filesOf({ files }), filesOf({ files, outerFolders: [] })]).toEqual([files, files]);
});
