import { expect, test } from "vitest";
import { candidateSources } from "../../source/formats/candidate-sources.ts";
import type { Run } from "../../source/model/run.ts";

const run = { files: ["loss.npy", "a.csv", "train.log"], outerLogs: [] } as unknown as Run;
const keys = (metric: string, found?: Parameters<typeof candidateSources>[2]) =>
	candidateSources(run, metric, found).map(({ source, series, isNamed }) => [source.key, series, isNamed]);
const place = (source: string, series: string) => ({ source, series, origin: null });

test("the file named after it, then where it was found, in the order of trust", () => {
	expect(
		keys("loss", new Map([["loss", [place("train.log", "loss"), place("a.csv", "loss"), place("gone.csv", "loss")]]])),
	).toEqual([
		["loss.npy", "loss", true],
		["a.csv", "loss", false],
		["train.log", "loss", false],
	]);
});

test("where nobody has looked, every file; one that is named comes first", () => {
	expect(keys("acc").map(([key]) => key)).toEqual(["loss.npy", "a.csv", "train.log"]);
	expect(keys("train.log:loss")[0]).toEqual(["train.log", "loss", false]);
});

test("a metric that was not found has no place", () => {
	expect(keys("acc", new Map([["acc", []]]))).toEqual([]);
});

test("a file elsewhere that is named after the metric comes first too", () => {
	const outerFolders = [{ path: "../../out/0", files: ["acc.npy"] }];
	const [first] = candidateSources({ ...run, outerFolders }, "acc", new Map());
	expect([first?.source.files, first?.isNamed]).toEqual([["../../out/0/acc.npy"], true]);
});
