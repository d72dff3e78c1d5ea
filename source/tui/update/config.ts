import { columnOf, valueAt } from "../../model/run-table.ts";
import { andFilter, cellFilter, formatFilter } from "../../query/filter.ts";
import { type ConfigItem, configItems } from "../config-items.ts";
import { configMatches, configRows } from "../config-rows.ts";
import { configScreen } from "../config-screen.ts";
import type { ConfigView } from "../config-view.ts";
import type { RunScreen } from "../screen.ts";
import { rowOf, runsOf } from "../select.ts";
import type { State } from "../state.ts";
import { keepPlace, moveBy, moveTo } from "./list.ts";

export function changeConfigView(state: State, change: Partial<ConfigView>): State {
	return { ...state, configView: { ...state.configView, ...change } };
}

/** Folds what begins under the cursor, or unfolds it. */
export function toggleFold(state: State, screen: RunScreen): State {
	const here = itemHere(state, screen);
	if (here?.fold == null) return { ...state, message: "nothing folds here: ← goes up to what it stands in" };
	return withFold(state, screen, here, !state.configView.folds.has(here.fold.name));
}

/** Into what is under the cursor: unfolds it, and then goes to what is in it. */
export function foldIn(state: State, screen: RunScreen): State {
	const fold = itemHere(state, screen)?.fold ?? null;
	if (fold === null) return { ...state, message: "nothing unfolds here: Tab goes to the next tab" };
	if (!state.configView.folds.has(fold.name)) return moveBy(state, 1);
	return withFold(state, screen, itemHere(state, screen)!, false);
}

/** Out of it: folds it, and where that is done goes to what it stands in. */
export function foldOut(state: State, screen: RunScreen): State {
	const here = itemHere(state, screen);
	if (here?.fold != null && !state.configView.folds.has(here.fold.name)) return withFold(state, screen, here, true);
	if (here === undefined || here.parent < 0) return { ...state, message: "nothing is around this: Esc goes back" };
	return standAt(state, screen, here.parent);
}

function withFold(state: State, screen: RunScreen, { fold, key }: ConfigItem, isFolded: boolean): State {
	const folds = new Set(state.configView.folds);
	if (isFolded) folds.add(fold!.name);
	else folds.delete(fold!.name);
	const items = configItems(state, screen);
	return standAt(
		changeConfigView(state, { folds }),
		screen,
		items.findIndex((item) => item.key === key),
	);
}

/** Folds all of the file that is seen, or nothing of it; what was folded elsewhere stays so. */
export function foldAll(state: State, screen: RunScreen, isFolded: boolean): State {
	const folds = new Set(state.configView.folds);
	for (const { fold } of configItems(state, screen)) {
		if (fold === null) continue;
		if (isFolded) folds.add(fold.name);
		else folds.delete(fold.name);
	}
	const index = configRows(state, screen)[screen.places.config.cursor] ?? 0;
	return standAt(changeConfigView(state, { folds }), screen, index);
}

export function toggleDiffering(state: State): State {
	return keepPlace(changeConfigView(state, { onlyDiffering: !state.configView.onlyDiffering }));
}

export function toggleConfigFile(state: State): State {
	const file = state.configView.file === "config" ? "hydra" : "config";
	return keepPlace(changeConfigView(state, { file, left: 0 }));
}

export function scrollConfigAside(state: State, by: number): State {
	return changeConfigView(state, { left: Math.max(0, state.configView.left + by * 20) });
}

/** Goes to the first line with a text from the cursor on, and unfolds what it stands in; after the last line comes the first. */
export function findInConfig(before: State, text: string): State {
	const state = changeConfigView(before, { find: text });
	const screen = configScreen(state);
	if (screen === null || text === "") return state;
	const from = configRows(state, screen)[screen.places.config.cursor] ?? 0;
	const matches = configMatches(state, screen);
	const found = matches.find((index) => index >= from) ?? matches[0];
	return found === undefined ? state : unfoldTo(state, screen, found);
}

export function nextMatch(state: State, screen: RunScreen, direction: 1 | -1): State {
	const { find } = state.configView;
	if (find === "") return { ...state, message: "type / and a text to find first" };
	const matches = configMatches(state, screen);
	const from = configRows(state, screen)[screen.places.config.cursor] ?? 0;
	const next =
		direction === 1
			? (matches.find((index) => index > from) ?? matches[0])
			: (matches.findLast((index) => index < from) ?? matches.at(-1));
	return next === undefined ? { ...state, message: `nothing here has ${find}` } : unfoldTo(state, screen, next);
}

/** Keeps the runs of the list with the value under the cursor. */
export function filterConfigValue(state: State, screen: RunScreen, keep: boolean): State {
	const name = itemHere(state, screen)?.column ?? null;
	const column = name === null ? undefined : columnOf(state.table, name);
	const row = rowOf(state, screen.run);
	if (name === null || column === undefined || row === undefined)
		return { ...state, message: "move the cursor to a parameter first" };
	const filter = andFilter(state.filter, cellFilter(name, valueAt(column, row), keep));
	const filterText = formatFilter(filter);
	const filtered = keepPlace({ ...state, filter, filterText });
	return { ...filtered, message: `filter ${filterText}: ${runsOf(filtered, screen.experiment).length} runs here` };
}

function unfoldTo(state: State, screen: RunScreen, index: number): State {
	const items = configItems(state, screen);
	const folds = new Set(state.configView.folds);
	for (let around = items[index]!.parent; around >= 0; around = items[around]!.parent)
		folds.delete(items[around]!.fold!.name);
	const isSame = folds.size === state.configView.folds.size;
	return standAt(isSame ? state : changeConfigView(state, { folds }), screen, index);
}

/** The cursor goes to an item, or to what it is folded into. */
function standAt(state: State, screen: RunScreen, index: number): State {
	const row = configRows(state, screen).findLastIndex((item) => item <= index);
	return moveTo(state, Math.max(0, row));
}

function itemHere(state: State, screen: RunScreen): ConfigItem | undefined {
	const index = configRows(state, screen)[screen.places.config.cursor];
	return index === undefined ? undefined : configItems(state, screen)[index];
}
