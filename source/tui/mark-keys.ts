import type { Binding } from "./binding.ts";

/** Keys for what people note of runs: marks, tags, notes, the run to hold others against. */
export const markKeys: readonly Binding[] = [
	{
		name: "mark",
		keys: ["space"],
		places: ["runs"],
		action: { type: "toggle-mark" },
		help: "mark the run, or take its mark away",
		hint: "mark",
	},
	{
		name: "clear-marks",
		keys: ["*"],
		places: ["runs"],
		action: { type: "clear-marks" },
		help: "take all marks away",
		unless: ({ marks }) => (marks.length === 0 ? "no run is marked" : null),
	},
	{
		name: "baseline",
		keys: ["b"],
		places: ["runs"],
		action: { type: "toggle-baseline" },
		help: "pin the run above the others and show how they differ from it",
	},
	{
		name: "tags",
		keys: ["t"],
		places: ["runs", "run/overview"],
		action: { type: "start-prompt", kind: "tags" },
		help: "tags of the marked runs, or of this one: good, -draft",
	},
	{
		name: "note",
		keys: ["n"],
		places: ["runs", "run/overview"],
		action: { type: "start-prompt", kind: "note" },
		help: "write a line about the marked runs, or about this one",
	},
];
