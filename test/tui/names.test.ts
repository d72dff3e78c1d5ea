import { expect, test } from "vitest";
import type { Experiment } from "../../source/query/experiments.ts";
import { experimentName, projectName } from "../../source/tui/names.ts";

test.each([
	["/data", "vision", "vision"],
	["/data/lab", ".", "lab"],
	["/", ".", "/"],
	["/data", "a\u001b[2J", "a␛[2J"],
])("project %j %j is %j", (root, path, name) => {
	expect(projectName(root, path)).toBe(name);
});

test.each([
	["multirun/2024-03-04/09-15-02", "2024-03-04 09-15-02"],
	["2021-01-26/17-07-39", "2021-01-26 17-07-39"],
	["outputs/2024-03-04/09-15-02", "2024-03-04 09-15-02"],
	["logs/2024-03-04/09-15-02", "logs/2024-03-04 09-15-02"],
	["multirun", "multirun"],
	["sweeps/20240607-100000", "sweeps/20240607-100000"],
	["train (single runs)", "train (single runs)"],
	[".", "lab"],
])("experiment %j is %j", (label, name) => {
	expect(experimentName({ label, root: "/data/lab", path: "." } as Experiment)).toBe(name);
});
