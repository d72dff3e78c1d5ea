import { expect, test } from "vitest";
import { runPlaces } from "../../source/project/run-places.ts";
import { someRun } from "./runs.ts";

test("where a run writes, in its folder and elsewhere", () => {
	const outerFolders = [{ path: "../../tb/0", files: ["version_0/metrics.csv", "version_0/sub/a.log", "model.bin"] }];
	const files = ["train.log", "tb/m.csv", "weights.bin"];
	const run = someRun({ root: "/p", path: "s/0", hydraFolder: ".hydra", files, outerFolders });
	expect(runPlaces(run)).toEqual({
		folders: [".hydra", ".hydra/config.yaml", ".hydra/hydra.yaml", ".hydra/overrides.yaml", "tb"],
		elsewhere: ["../../tb/0", "../../tb/0/version_0", "../../tb/0/version_0/sub"],
		files: ["tb/m.csv", "train.log", "../../tb/0/version_0/metrics.csv", "../../tb/0/version_0/sub/a.log"],
		homes: ["/p/s/0", "/p/s/0/tb", "/p/tb/0/version_0", "/p/tb/0/version_0/sub", "/p/s/0/.hydra", "/p/tb/0"],
	});
	const many = Array.from({ length: 100 }, (_, index) => `${index}/m.csv`);
	const wide = runPlaces(someRun({ files: many, outerFolders: [{ path: "../o", files: many }] }));
	expect([wide.elsewhere.length, wide.files.length]).toEqual([31, 128]);
});
