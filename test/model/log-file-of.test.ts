import { expect, test } from "vitest";
import { logFileOf } from "../../source/model/log-file-of.ts";
import { tableOf } from "../tui/small-state.ts";

test.each([
	["train", ["a.log", "sub/b.log", "train.log"], "train.log"],
	["train", ["a/first.log", "other.log"], "other.log"],
	["train", ["a/first.log", "log.txt"], "a/first.log"],
	[null, ["b.log"], "b.log"],
	["train", ["log.txt"], undefined],
])("the log of job %s among %j is %s", (job, own, log) => {
	expect(logFileOf(tableOf([{ job, files: own }]).runs[0]!)).toBe(log);
});
