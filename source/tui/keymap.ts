import type { Request } from "./action.ts";
import { type Place, type Screen, type State, topScreen } from "./state.ts";

/** One thing a key does. Footer, help screen, readme and tests are made from these records. */
export interface Binding {
	/** What the config file calls it. Rows of one name do the same on different screens. */
	readonly name: string;
	readonly keys: readonly string[];
	readonly places: readonly Place[];
	readonly action: Request;
	/** What it does, in the words of the help. */
	readonly help: string;
	/** Two or three words for the footer; without it the key is not shown there. */
	readonly hint?: string;
	/** Why the key cannot act now; null when it can. */
	readonly unless?: (state: State) => string | null;
}

const tables = ["projects", "experiments", "runs"] as const;
const lists = [
	...tables,
	"facets",
	"groups",
	"run/overview",
	"run/config",
	"run/metrics",
	"run/files",
	"problems",
	"help",
] as const;
const texts = ["run/log", "file"] as const;
const everywhere = [...lists, ...texts] as const;
const runTabsOnly = ["run/overview", "run/config", "run/metrics", "run/files", "run/log"] as const;

export const keymap: readonly Binding[] = [
	{ name: "down", keys: ["down", "j"], places: everywhere, action: { type: "move", by: 1 }, help: "down one row" },
	{ name: "up", keys: ["up", "k"], places: everywhere, action: { type: "move", by: -1 }, help: "up one row" },
	{
		name: "page-down",
		keys: ["pagedown", "ctrl-f", "space"],
		places: everywhere,
		action: { type: "page", by: 1 },
		help: "down one page",
	},
	{
		name: "page-up",
		keys: ["pageup", "ctrl-b"],
		places: everywhere,
		action: { type: "page", by: -1 },
		help: "up one page",
	},
	{
		name: "half-page-down",
		keys: ["ctrl-d"],
		places: everywhere,
		action: { type: "page", by: 0.5 },
		help: "down half a page",
	},
	{
		name: "half-page-up",
		keys: ["ctrl-u"],
		places: everywhere,
		action: { type: "page", by: -0.5 },
		help: "up half a page",
	},
	{
		name: "first",
		keys: ["home", "g"],
		places: everywhere,
		action: { type: "move-to", end: "first" },
		help: "to the first row",
	},
	{
		name: "last",
		keys: ["end", "G"],
		places: everywhere,
		action: { type: "move-to", end: "last" },
		help: "to the last row",
	},
	{
		name: "open",
		keys: ["enter"],
		places: [...tables, "facets", "groups", "run/files", "run/metrics"],
		action: { type: "open" },
		help: "open what is under the cursor",
		hint: "open",
	},
	{
		name: "open",
		keys: ["l"],
		places: ["projects", "experiments"],
		action: { type: "open" },
		help: "open what is under the cursor",
	},
	{
		name: "back",
		keys: ["escape", "backspace"],
		places: everywhere,
		action: { type: "back" },
		help: "back to the screen above",
		hint: "back",
	},
	{
		name: "back",
		keys: ["h"],
		places: ["experiments", ...runTabsOnly],
		action: { type: "back" },
		help: "back to the screen above",
	},

	{
		name: "filter",
		keys: ["/"],
		places: tables,
		action: { type: "start-prompt", kind: "filter" },
		help: "filter runs, as in lr < 0.01 and optimizer = adam",
		hint: "filter",
	},
	{
		name: "column-right",
		keys: ["right", "l"],
		places: ["runs"],
		action: { type: "move-column", by: 1 },
		help: "column cursor to the right",
	},
	{
		name: "column-left",
		keys: ["left", "h"],
		places: ["runs"],
		action: { type: "move-column", by: -1 },
		help: "column cursor to the left",
	},
	{
		name: "sort",
		keys: ["s"],
		places: ["runs"],
		action: { type: "sort-column" },
		help: "sort by the column under the cursor: down, up, not",
		hint: "sort",
	},
	{
		name: "keep-value",
		keys: ["f"],
		places: ["runs"],
		action: { type: "filter-cell", keep: true },
		help: "keep runs with the value under the cursor",
		hint: "keep",
	},
	{
		name: "drop-value",
		keys: ["F"],
		places: ["runs"],
		action: { type: "filter-cell", keep: false },
		help: "drop runs with the value under the cursor",
	},
	{
		name: "hide-column",
		keys: ["x"],
		places: ["runs"],
		action: { type: "hide-column" },
		help: "hide the column under the cursor",
	},
	{
		name: "columns",
		keys: ["c"],
		places: ["runs"],
		action: { type: "start-prompt", kind: "columns" },
		help: "choose the columns by name",
		hint: "columns",
	},
	{
		name: "varying-columns",
		keys: ["C"],
		places: ["runs"],
		action: { type: "show-varying-columns" },
		help: "show the columns that vary",
	},
	{
		name: "values",
		keys: ["v"],
		places: ["runs", "facets"],
		action: { type: "show-facets" },
		help: "the values of what varies, and how runs with each do",
		hint: "values",
	},
	{
		name: "fold-seeds",
		keys: ["a"],
		places: ["runs", "groups"],
		action: { type: "show-groups" },
		help: "fold seeds: mean ± std of each configuration",
		hint: "seeds",
	},
	{
		name: "view",
		keys: ["V"],
		places: [...tables, "facets", "groups"],
		action: { type: "start-prompt", kind: "view" },
		help: "open the view of a name, or give this one a name",
	},
	{
		name: "undo",
		keys: ["u"],
		places: [...tables, "facets", "groups"],
		action: { type: "undo-query" },
		help: "take back the last change of filter, sort, metric or columns",
	},
	{
		name: "redo",
		keys: ["ctrl-r"],
		places: [...tables, "facets", "groups"],
		action: { type: "redo-query" },
		help: "make it again",
	},
	{
		name: "next-metric",
		keys: ["m"],
		places: [...tables, "facets", "groups", "run/overview"],
		action: { type: "next-metric", by: 1 },
		help: "next metric",
		hint: "metric",
	},
	{
		name: "previous-metric",
		keys: ["M"],
		places: [...tables, "facets", "groups", "run/overview"],
		action: { type: "next-metric", by: -1 },
		help: "previous metric",
	},

	{
		name: "next-tab",
		keys: ["tab", "right"],
		places: runTabsOnly,
		action: { type: "next-tab", by: 1 },
		help: "next tab",
		hint: "next tab",
	},
	{
		name: "previous-tab",
		keys: ["shift-tab", "left"],
		places: runTabsOnly,
		action: { type: "next-tab", by: -1 },
		help: "previous tab",
	},
	{
		name: "overview",
		keys: ["1"],
		places: runTabsOnly,
		action: { type: "show-tab", tab: "overview" },
		help: "overview",
	},
	{ name: "config", keys: ["2"], places: runTabsOnly, action: { type: "show-tab", tab: "config" }, help: "config" },
	{ name: "metrics", keys: ["3"], places: runTabsOnly, action: { type: "show-tab", tab: "metrics" }, help: "metrics" },
	{ name: "files", keys: ["4"], places: runTabsOnly, action: { type: "show-tab", tab: "files" }, help: "files" },
	{ name: "log", keys: ["5"], places: runTabsOnly, action: { type: "show-tab", tab: "log" }, help: "log" },
	{
		name: "next-axis",
		keys: ["x"],
		places: ["run/metrics", "run/overview"],
		action: { type: "next-axis" },
		help: "draw the curve over step, epoch or time, whichever its file has",
		hint: "axis",
	},
	{
		name: "resolved",
		keys: ["r"],
		places: ["run/config"],
		action: { type: "toggle-resolved" },
		help: "interpolations as they are written, or what they stand for",
		hint: "raw",
	},
	{
		name: "next-run",
		keys: ["]"],
		places: runTabsOnly,
		action: { type: "next-run", by: 1 },
		help: "next run of the list",
		hint: "next run",
	},
	{
		name: "previous-run",
		keys: ["["],
		places: runTabsOnly,
		action: { type: "next-run", by: -1 },
		help: "previous run of the list",
	},

	{
		name: "find",
		keys: ["/"],
		places: texts,
		action: { type: "start-prompt", kind: "find" },
		help: "find text, upwards from the end",
		hint: "find",
	},
	{
		name: "find-before",
		keys: ["n"],
		places: texts,
		action: { type: "find-again", direction: -1 },
		help: "find the one before",
	},
	{
		name: "find-after",
		keys: ["N"],
		places: texts,
		action: { type: "find-again", direction: 1 },
		help: "find the one after",
	},
	{
		name: "next-array-view",
		keys: ["t"],
		places: ["file"],
		action: { type: "next-view", by: 1 },
		help: "arrays: next view (curve, confusion matrix, heat map, histogram, values)",
		hint: "view",
	},
	{
		name: "previous-array-view",
		keys: ["T"],
		places: ["file"],
		action: { type: "next-view", by: -1 },
		help: "arrays: previous view",
	},
	{
		name: "scroll-right",
		keys: ["right"],
		places: ["file"],
		action: { type: "move-column", by: 1 },
		help: "long lines: to the right",
	},
	{
		name: "scroll-left",
		keys: ["left"],
		places: ["file"],
		action: { type: "move-column", by: -1 },
		help: "long lines: to the left",
	},
	{
		name: "scroll-right",
		keys: [">"],
		places: ["run/log"],
		action: { type: "move-column", by: 1 },
		help: "long lines: to the right",
	},
	{
		name: "scroll-left",
		keys: ["<"],
		places: ["run/log"],
		action: { type: "move-column", by: -1 },
		help: "long lines: to the left",
	},

	{
		name: "problems",
		keys: ["!"],
		places: everywhere,
		action: { type: "show-problems" },
		help: "what could not be read",
		unless: (state) => (state.problems.length === 0 ? "nothing was found to be wrong" : null),
	},
	{
		name: "copy-command",
		keys: ["Y"],
		places: everywhere,
		action: { type: "copy-command" },
		help: "copy the command that shows this view again",
	},
	{
		name: "help",
		keys: ["?"],
		places: everywhere,
		action: { type: "show-help" },
		help: "all keys of this screen",
		hint: "help",
	},
	{ name: "quit", keys: ["q"], places: everywhere, action: { type: "quit" }, help: "quit", hint: "quit" },
];

export function placeOfScreen(screen: Screen): Place {
	return screen.kind === "run" ? `run/${screen.tab}` : screen.kind;
}

export function bindingsOf(place: Place): readonly Binding[] {
	return keymap.filter((binding) => binding.places.includes(place));
}

/** What a key asks for on the screen that is seen; null when it means nothing there. */
export function requestFor(state: State, key: string): Request | null {
	const place = placeOfScreen(topScreen(state));
	const binding = keymap.find((row) => row.keys.includes(key) && row.places.includes(place));
	if (binding === undefined) return null;
	const why = binding.unless?.(state) ?? null;
	return why === null ? binding.action : { type: "say", message: why };
}
