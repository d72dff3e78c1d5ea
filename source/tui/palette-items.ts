import { folderOf, type Run } from "../model/run.ts";
import { themeNames } from "../model/theme-name.ts";
import type { Binding } from "./binding.ts";
import { bindingsOf, placeOfScreen } from "./bindings.ts";
import { metricPlaces } from "./chart-keys.ts";
import { keyGroup, keyGroups } from "./key-groups.ts";
import { lastOf } from "./last-of.ts";
import type { PaletteItem } from "./palette-item.ts";
import { queriedPlaces } from "./place-lists.ts";
import { rankOf } from "./rank-of.ts";
import { idText } from "./run-columns.ts";
import { metricItems } from "./run-facts.ts";
import type { Place } from "./screen.ts";
import { allExperimentsOf, metricsOf } from "./select.ts";
import { type State, topScreen } from "./state.ts";

/** Runs that are offered at once. */
const mostRuns = 30;

/** The actions that fit what is typed, the nearest first. */
export function paletteItems(state: State): readonly PaletteItem[] {
	if (state.prompt?.kind !== "command") return [];
	const text = state.prompt.text.trim().toLowerCase();
	// What is typed does not change what there is.
	return fitting(text, itemsOf({ ...state, prompt: null }), runItems(state, text));
}

function fitting(text: string, items: readonly PaletteItem[], runs: readonly PaletteItem[]): readonly PaletteItem[] {
	if (text === "") return items;
	const ranked = items.flatMap((item) => {
		const rank = rankOf(text, item);
		return rank === null ? [] : [{ item, rank: rank + (item.why === null ? 0 : 0.5) }];
	});
	const actions = ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
	// A number means the run that has it.
	return /^(\d+$|run\s)/.test(text) ? [...runs, ...actions] : [...actions, ...runs];
}

function itemsOf(state: State): readonly PaletteItem[] {
	const place = placeOfScreen(topScreen(state));
	return [...actionItems(state, place), ...metricEntries(state, place), ...viewEntries(state, place), ...themeItems];
}

/** One a name, with all its keys. */
function actionItems(state: State, place: Place): readonly PaletteItem[] {
	// Who opens this list looks for something else than the arrows.
	// Views stand there by their names.
	const bindings = bindingsOf(state, place).filter(({ action }) => action.type !== "open-view");
	const isMove = (row: Binding) => keyGroup(row) === keyGroups[0];
	const ordered = [...bindings.filter((row) => !isMove(row)), ...bindings.filter(isMove)];
	const rows = Map.groupBy(ordered, ({ name }) => name);
	return Array.from(rows.values(), ([first, ...more]) => ({
		name: first!.name,
		keys: [first!, ...more].flatMap(({ keys }) => keys),
		help: first!.help,
		action: first!.action,
		why: first!.unless?.(state) ?? null,
	})).filter(({ action }) => action.type !== "start-prompt" || action.kind !== "command");
}

function metricEntries(state: State, place: Place): readonly PaletteItem[] {
	const screen = topScreen(state);
	const names =
		screen.kind === "run"
			? metricItems(state, screen.run).map(({ name }) => name)
			: metricPlaces.some((one) => one === place)
				? metricsOf(state)
				: [];
	return names.map((metric) => ({
		name: `metric ${metric}`,
		keys: [],
		help: "show this metric",
		action: { type: "choose-metric", metric },
		why: null,
	}));
}

function viewEntries(state: State, place: Place): readonly PaletteItem[] {
	if (!queriedPlaces.some((one) => one === place)) return [];
	const keysOf = (number: number) =>
		bindingsOf(state, place).find(({ action }) => action.type === "open-view" && action.number === number)?.keys ?? [];
	return Array.from(state.views.keys(), (name, index) => ({
		name: `view ${name}`,
		keys: keysOf(index + 1),
		help: "open this view",
		action: { type: "open-view", number: index + 1 },
		why: null,
	}));
}

const themeItems: readonly PaletteItem[] = themeNames.map((theme) => ({
	name: `theme ${theme}`,
	keys: [],
	help: "colours of the screen, until it ends",
	action: { type: "choose-theme", theme },
	why: null,
}));

/** Runs by their number, or by a part of their path: `run 17`, `17`, `09-15-02/7`. Those of the experiment one is in come first. */
function runItems(state: State, text: string): readonly PaletteItem[] {
	const [, sign, wanted = ""] = /^(run\s+)?(.*)$/s.exec(text)!;
	if (wanted === "" || (sign === undefined && !/^\d+$|\//.test(wanted))) return [];
	const here = state.stack.findLast((screen) => "experiment" in screen);
	const key = here !== undefined && "experiment" in here ? here.experiment : null;
	return runsNamed(state.table.runs, allExperimentsOf(state).find((one) => one.key === key)?.rows ?? null, wanted);
}

const runsNamed = lastOf((runs: readonly Run[], own: Uint32Array | null, wanted: string): readonly PaletteItem[] => {
	const exact = new Set<Run>();
	const others = new Set<Run>();
	for (const row of [...(own ?? []), ...runs.keys()]) {
		const run = runs[row]!;
		const path = run.path.toLowerCase();
		const id = String(run.id).toLowerCase();
		if (id === wanted || path === wanted) exact.add(run);
		else if (others.size < mostRuns && (path.includes(wanted) || id.startsWith(wanted))) others.add(run);
		if (exact.size >= mostRuns) break;
	}
	return [...exact, ...others].slice(0, mostRuns).map((run) => ({
		name: `run ${idText(run)}`,
		keys: [],
		help: run.path,
		action: { type: "go-to-run", run: folderOf(run) },
		why: null,
	}));
});
