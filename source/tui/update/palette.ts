import { folderOf } from "../../model/run.ts";
import type { ThemeName } from "../../model/theme-name.ts";
import type { Request } from "../action.ts";
import { listOf } from "../list-of.ts";
import type { PaletteItem } from "../palette-item.ts";
import { paletteItems } from "../palette-items.ts";
import { paletteRows } from "../palette-rows.ts";
import { allExperimentsOf, rowOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { keepPlace, moveTo, withTop } from "./list.ts";
import { placeAt } from "./place-at.ts";

/** The cursor of the palette, by rows; past an end it stays there. */
export function movePalette(state: State, by: number): State {
	const { prompt } = state;
	if (prompt?.kind !== "command") return state;
	const { length } = paletteItems(state);
	const chosen = Math.max(0, Math.min(length - 1, Math.min(prompt.chosen, length - 1) + by));
	return { ...state, prompt: { ...prompt, chosen } };
}

/** A row of the palette: what it stands for, and the state with the palette closed. */
export function acceptPalette(state: State): [State, Request | null] {
	const items = paletteItems(state);
	const item: PaletteItem | undefined = items[paletteRows(state, items.length).chosen];
	if (item === undefined) return [{ ...state, message: "no action is called so: Esc closes the list" }, null];
	const closed = { ...state, prompt: null };
	return item.why === null ? [closed, item.action] : [{ ...closed, message: item.why }, null];
}

export function chooseMetric(state: State, metric: string): State {
	const screen = topScreen(state);
	if (screen.kind === "chart") {
		const shown = withTop(state, { ...screen, metric });
		return screen.runs === null ? { ...shown, metric } : shown;
	}
	if (screen.kind === "run" && screen.tab === "metrics") {
		const row = listOf(state, screen).indexOf(metric);
		return row === -1 ? { ...state, message: "the metrics in sight have others" } : moveTo(state, row);
	}
	return keepPlace({ ...state, metric });
}

export function chooseTheme(state: State, theme: ThemeName): State {
	return { ...state, theme, message: `theme: ${theme} (a line of the config file keeps it)` };
}

/** Opens a run wherever it is, with the way up to the others of its experiment. */
export function goToRun(state: State, run: string): State {
	const row = rowOf(state, run);
	const experiment = row === undefined ? undefined : allExperimentsOf(state).find(({ rows }) => rows.includes(row));
	if (row === undefined || experiment === undefined) return { ...state, message: "this run is gone" };
	const { root, project } = state.table.runs[row]!;
	const now = topScreen(state);
	return placeAt(state, {
		kind: "run",
		project: `${root}\0${project}`,
		experiment: experiment.key,
		run: folderOf(state.table.runs[row]!),
		tab: now.kind === "run" ? now.tab : "overview",
	});
}
