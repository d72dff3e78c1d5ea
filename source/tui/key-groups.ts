import type { Binding } from "./binding.ts";
import { chartKeys } from "./chart-keys.ts";
import { handOverKeys } from "./hand-over-keys.ts";
import { markKeys } from "./mark-keys.ts";
import { runKeys } from "./run-keys.ts";
import { textKeys } from "./text-keys.ts";

const namesOf = (rows: readonly Binding[]) => rows.map(({ name }) => name);

/** The parts of the help, in their order, with the names of their actions; what is in none of them comes last. */
const groups: readonly (readonly [title: string, names: readonly string[]])[] = [
	[
		"move",
		"down up page-down page-up half-page-down half-page-up first last open back column-right column-left scroll-right scroll-left".split(
			" ",
		),
	],
	[
		"filter and sort",
		"filter sort keep-value drop-value hide-column columns varying-columns values fold-seeds views view-one save-view remove-view undo redo fresh".split(
			" ",
		),
	],
	["marks, tags and notes", namesOf(markKeys)],
	["metrics and charts", [...namesOf(chartKeys), "next-metric", "previous-metric", "direction", "next-axis"]],
	["run", namesOf(runKeys)],
	["text", namesOf(textKeys)],
	["other programs", [...namesOf(handOverKeys), "copy-command"]],
];
const last = "exptrack";

export function keyGroup({ name }: Pick<Binding, "name">): string {
	return groups.find(([, names]) => names.includes(name))?.[0] ?? last;
}

export const keyGroups: readonly string[] = [...groups.map(([title]) => title), last];
