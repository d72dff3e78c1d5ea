import { describe, expect, test } from "vitest";
import type { NamedSeries } from "../../source/model/named-series.ts";
import type { RunTable } from "../../source/model/run-table.ts";
import { logDifference } from "../../source/query/log-difference.ts";
import type { Action } from "../../source/tui/action.ts";
import { bindingsOf, placeOfScreen, requestFor } from "../../source/tui/bindings.ts";
import { differenceKey, pathsCompared } from "../../source/tui/difference.ts";
import { keymap } from "../../source/tui/keymap.ts";
import { type DifferenceScreen, type Place, runTabs } from "../../source/tui/screen.ts";
import { type Loaded, type State, seriesKey, topScreen } from "../../source/tui/state.ts";
import { showTab } from "../../source/tui/update/run.ts";
import { update } from "../../source/tui/update/update.ts";
import { act, configOf, keyOf, logOf, type SmallRun, stateOf, sweep, tableOf } from "./small-state.ts";

/** In the middle of two logs that differ again and again, the first run held against the third. */
function differing(state: State, ...actions: readonly Action[]): State {
	const a = Array.from({ length: 90 }, (_, index) => (index % 9 === 0 ? `only ${"x".repeat(index)}` : "alike"));
	const b = a.map((line) => line.replace("only", "other"));
	const value = { a, b, lines: logDifference(a, b), isCut: false };
	const difference = { is: "loaded", value } as const;
	const third = act(state, { type: "next-run", by: 1 });
	const screen = topScreen(third) as DifferenceScreen;
	const key = differenceKey(pathsCompared(third, screen)!);
	return act(third, { type: "difference-loaded", key, difference }, ...actions);
}

/** Each of a filter of its own. */
function manyViews(): State["views"] {
	return new Map(Array.from({ length: 40 }, (_, index) => [`view ${index}`, { filter: [`seed > ${index}`] }]));
}

const middle = middleStates();
const places = Object.keys(middle) as Place[];

const usual = { boundKeys: new Map() };

test("no key means two things on one screen", () => {
	for (const place of places) {
		const keys = bindingsOf(usual, place).flatMap((binding) => binding.keys);
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	}
});

test("what is asked for is no past tense, which answers are told by", () => {
	for (const { action } of keymap) expect(action.type).not.toMatch(/ed$/);
});

test("every row has a key, a place and its help, and what the footer says is short", () => {
	for (const { keys, places: own, help, hint } of keymap) {
		expect(keys.length * own.length, help).toBeGreaterThan(0);
		expect(help).toMatch(/^\S.*[^\s.]$/);
		expect(hint ?? "short").toMatch(/^\w[\w ]{0,9}$/);
	}
});

test("rows of one name do the same, and no two of them on one screen", () => {
	for (const [name, rows] of Map.groupBy(keymap, (row) => row.name)) {
		expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
		for (const { action } of rows) expect(action, name).toEqual(rows[0]!.action);
	}
	const actions = Map.groupBy(keymap, ({ action }) => JSON.stringify(action));
	for (const [, rows] of actions)
		expect(new Set(rows.map(({ help }) => help)).size).toBe(new Set(rows.map(({ name }) => name)).size);
});

test("everywhere one can move, go back, quit and ask for help", () => {
	for (const place of places) {
		const keys = bindingsOf(usual, place).flatMap((binding) => binding.keys);
		expect(keys).toEqual(expect.arrayContaining(["up", "down", "j", "k", "escape", "q", "?", "Y"]));
	}
});

/** A table in which there is something above, below and beside whatever is in the middle. */
function middleTable(): RunTable {
	const files = [...Array.from({ length: 30 }, (_, index) => `m${10 + index}.npy`), "train.log"];
	const overrides = Array.from({ length: 40 }, (_, index) => `+x${index}=1`);
	const runs = (project: string, experiment: string): SmallRun[] =>
		sweep(60).map((run) => ({ ...run, project, experiment: `${project}/${experiment}`, files, overrides }));
	const sweeps = Array.from({ length: 30 }, (_, index) =>
		runs("p25", `e${10 + index}`).slice(0, index === 14 ? 60 : 1),
	);
	const others = Array.from({ length: 30 }, (_, index) => runs(`p${10 + index}`, "e").slice(0, 1));
	return tableOf([...sweeps, ...others].flat());
}

function middleStates(): Readonly<Record<Place, State>> {
	const problems = Array.from({ length: 60 }, (_, index) => ({ path: `/data/${index}`, message: "broken" }));
	const down = { type: "move", by: 15 } as const;
	const open = { type: "open" } as const;
	const loaded = {
		type: "runs-loaded",
		table: middleTable(),
		problems,
		scanned: 1,
		complete: true,
		settled: true,
		live: { by: "events", every: 1, late: null },
	} as const;
	const shown = { type: "choose-columns", text: "seed, lr" } as const;
	const projects = act({ ...stateOf([]), views: manyViews() }, loaded, shown, down);
	const experiments = act(projects, open, down);
	const columns = { type: "move-column", by: 2 } as const;
	const unmarked = act(experiments, open, down, columns);
	// A mark that is not the run under the cursor.
	const runs = act(unmarked, { type: "toggle-mark" }, { type: "move", by: 1 });
	const key = topScreen(act(runs, open));
	const run = key.kind === "run" ? key.run : "";
	const mappings = Array.from({ length: 30 }, (_, index) => `m${index}:\n  a: ${index}\n`).join("");
	const documents = configOf(mappings, { resolved: `${mappings}b: 2\n`, hydra: "hydra:\n  a: 1\n" });
	const log = logOf(`${run}/train.log`, 60);
	const overview = act(
		runs,
		open,
		{ type: "config-loaded", run, documents },
		{ type: "log-loaded", path: log.path, at: "end", window: { is: "loaded", value: log } },
	);
	const tabs = Object.fromEntries(runTabs.map((tab) => [tab, act(showTab(overview, tab), down)]));
	const find = [
		{ type: "start-prompt", kind: "find" },
		{ type: "edit-prompt", key: "5", text: "5" },
		{ type: "edit-prompt", key: "enter", text: "" },
		{ type: "move", by: -15 },
		{ type: "move-column", by: 3 },
	] as const;
	const marked = act(runs, { type: "toggle-mark" }, { type: "toggle-mark" }, { type: "toggle-mark" });
	const curve = (index: number, metric = "m10", key = marked.marks[index]!): [string, Loaded<NamedSeries>] => {
		const values = Float64Array.from({ length: 50 }, (_, step) => step * index);
		const times = values.map((_, step) => 1e9 + step);
		const own = { name: "m10", axis: "step", otherAxes: [], times, origin: null };
		const series = { ...own, steps: Float64Array.from(values.keys()), values };
		return [seriesKey(key, metric), { is: "loaded", value: series }];
	};
	const series = { type: "series-loaded", series: new Map([curve(0), curve(1), curve(2)]) } as const;
	const metrics = act(
		showTab(overview, "metrics"),
		{ type: "series-loaded", series: new Map(Array.from({ length: 30 }, (_, at) => curve(1, `m${10 + at}`, run))) },
		{ type: "move", by: 6 },
		{ type: "move-column", by: 1 },
		{ type: "move-chart-cursor", by: -1 },
		{ type: "move-chart-cursor", by: -9 },
	);
	const nearer = [
		{ type: "move-chart-cursor", by: -1 },
		{ type: "move-chart-cursor", by: -30 },
		{ type: "move-chart", factor: 0.5 },
	] as const;
	const file = act(showTab(overview, "files"), { type: "move-to", end: "last" }, open, ...find);
	return {
		projects,
		experiments,
		runs,
		"run/overview": tabs.overview!,
		"run/config": act(tabs.config!, { type: "move-column", by: 3 }),
		"run/metrics": metrics,
		"run/files": tabs.files!,
		"run/log": act(tabs.log!, ...find),
		file,
		facets: act(runs, { type: "show-facets" }, down),
		chart: act({ ...marked, metric: "m10" }, series, { type: "open-chart" }, ...nearer),
		compare: act({ ...marked, metric: "m10" }, series, { type: "compare" }, columns, down),
		difference: differing(act(marked, { type: "compare" }, { type: "show-difference" }), down),
		views: act(runs, { type: "show-views" }, { type: "move", by: 15 }),
		groups: act(runs, { type: "show-groups" }, { type: "move", by: 3 }),
		problems: act(runs, { type: "show-problems" }, down),
		help: act(runs, { type: "show-help" }, down),
	};
}

describe("every key does what its row says, wherever it is offered", () => {
	test.each(places)("%s", (place) => {
		const state = middle[place];
		expect(placeOfScreen(topScreen(state))).toBe(place);
		for (const { keys, action } of bindingsOf(usual, place)) {
			// The tab that is in front is in front already.
			if (action.type === "show-tab" && place === `run/${action.tab}`) continue;
			// Nothing is above the projects.
			if (action.type === "back" && place === "projects") continue;
			for (const key of keys) {
				expect(requestFor(state, key)).toEqual(action);
				const [next, effects] = update(state, action);
				const isSame = effects.length === 0 && JSON.stringify(seen(next)) === JSON.stringify(seen(state));
				expect(isSame ? `${key} does nothing` : "").toBe("");
				expect(next.message?.includes("nothing here to open") ? key : "").toBe("");
			}
		}
	});
});

/** The state without what is read from the disk. */
function seen(state: State) {
	const { stack, sort, filterText, metric, shownColumns, showsResolved, prompt, message, exit, logs } = state;
	const { configView } = state;
	const { marks, baseline, chart, axis, metricsView } = state;
	const noted = [marks, baseline, chart, axis, metricsView];
	return [
		stack,
		sort,
		filterText,
		metric,
		shownColumns,
		showsResolved,
		prompt?.kind,
		message,
		exit,
		[...logs],
		noted,
		{ ...configView, folds: [...configView.folds] },
	];
}

test("a key that cannot act says why, one that means nothing is let be", () => {
	const state = stateOf();
	expect(requestFor(state, "!")).toEqual({ type: "say", message: "nothing was found to be wrong" });
	expect(requestFor(state, "5")).toEqual({ type: "say", message: "there is no view 5: V saves one" });
	expect(requestFor(state, "]")).toBe(null);
	expect(requestFor(state, "alt-x")).toBe(null);
	const run = act(state, { type: "open" });
	expect(requestFor(run, "5")).toEqual({ type: "show-tab", tab: "log" });
	const log = logOf(`${keyOf(state, 0)}/train.log`, 3);
	const opened = act(showTab(run, "log"), {
		type: "log-loaded",
		path: log.path,
		at: "end",
		window: { is: "loaded", value: log },
	});
	expect(act(opened, requestFor(opened, "n")!).message).toBe("type / and a text to find first");
});
