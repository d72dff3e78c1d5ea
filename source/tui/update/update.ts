import { exitCode } from "../../model/problem.ts";
import { matchColumns } from "../../query/match-columns.ts";
import type { Action } from "../action.ts";
import { commandOf } from "../command-of.ts";
import { configScreen } from "../config-screen.ts";
import type { Effect } from "../effect.ts";
import { layoutOf } from "../layout.ts";
import { type RunScreen, type State, topScreen } from "../state.ts";
import { viewItems } from "../view-items.ts";
import { wanted } from "../wanted.ts";
import { nextView, scrollArrays, scrollArraysAside } from "./arrays.ts";
import {
	moveChart,
	moveChartCursor,
	nextChartMetric,
	nextSmoothing,
	openChart,
	resetChart,
	toggleLog,
} from "./chart.ts";
import { click } from "./click.ts";
import { compare, scrollRuns, toggleAll } from "./compare.ts";
import {
	foldAll,
	foldIn,
	foldOut,
	nextMatch,
	scrollConfigAside,
	toggleConfigFile,
	toggleDiffering,
	toggleFold,
} from "./config.ts";
import { copyDoubted, copyHere } from "./copy-here.ts";
import { nextDifference, nextOther, showDifference } from "./difference.ts";
import { findAgain, jumpTo, logCounted, logRanked, logScanned, stopFind, wantedCount } from "./find.ts";
import { flipDirection } from "./flip-direction.ts";
import { logWatched, toggleFollow, wantedFollow } from "./follow-log.ts";
import { back, open, showFacets, showGroups, showHelp, showProblems } from "./go.ts";
import { keepPlace, moveBy, moveTo, page } from "./list.ts";
import { metricsDiscovered, runsLoaded, summariesLoaded } from "./loaded.ts";
import { clearMarks, toggleBaseline, toggleMark } from "./marks.ts";
import {
	clearMetricFilter,
	gridScreen,
	keepMetric,
	moveInGrid,
	moveRead,
	pageInGrid,
	stopRead,
	toggleMetricsView,
} from "./metrics.ts";
import { openFile } from "./open-file.ts";
import { acceptPalette, chooseMetric, chooseTheme, goToRun, movePalette } from "./palette.ts";
import { editPrompt, startPrompt } from "./prompt.ts";
import { redoQuery, rememberQuery, undoQuery } from "./query-history.ts";
import { comeBack, startFresh } from "./remember.ts";
import { follow, rested } from "./rest.ts";
import { nextAxis, nextRun, nextTab, showTab } from "./run.ts";
import { filterCell, hideColumn, keepColumn, moveColumn, nextMetric, sortBy, sortColumn } from "./runs.ts";
import { refreshed, runsChanged } from "./runs-changed.ts";
import { logSought } from "./seek.ts";
import { logLoaded, scrollText, scrollTextAside, scrollTextTo, textPath, toggleStates, toggleWrap } from "./text.ts";
import { openView, removeView, showViews } from "./views.ts";

/** The whole behaviour of the terminal UI: total, without clock, chance or I/O. What it needs from the disk it asks for as effects. */
export function update(state: State, action: Action): [State, Effect[]] {
	const [next, effects] = react(state, action);
	const [followed, rest] = follow(state, keepColumn(rememberQuery(next)));
	const [asking, more] = wanted(followed);
	const [counting, counts] = wantedCount(asking);
	const [watching, watches] = wantedFollow(counting);
	return [watching, [...effects, ...rest, ...more, ...counts, ...watches]];
}

function react(before: State, action: Action): [State, Effect[]] {
	const state = before.message === null || action.type.endsWith("ed") ? before : { ...before, message: null };
	const screen = topScreen(state);
	const isText = textPath(state) !== undefined;
	const grid = gridScreen(state);
	switch (action.type) {
		case "move":
			if (isText) return scrollText(state, action.by);
			if (grid !== null) return [moveInGrid(state, grid, action.by), []];
			return [screen.kind === "file" ? scrollArrays(state, action.by) : moveBy(state, action.by), []];
		case "page": {
			if (grid !== null) return [pageInGrid(state, grid, action.by), []];
			const by = Math.trunc(action.by * Math.max(1, layoutOf(state).body - 1));
			return isText ? scrollText(state, by) : [page(state, by), []];
		}
		case "move-to":
			if (isText) return scrollTextTo(state, action.end);
			return [moveTo(state, action.end === "first" ? 0 : Number.MAX_SAFE_INTEGER), []];
		case "move-column":
			if (screen.kind === "runs") return [moveColumn(state, screen, action.by), []];
			if (grid !== null) return [moveBy(state, action.by), []];
			if (screen.kind === "run" && screen.tab === "metrics") return [moveRead(state, screen, action.by), []];
			if (configScreen(state) !== null) return [scrollConfigAside(state, action.by), []];
			if (screen.kind === "compare") return [scrollRuns(state, screen, action.by), []];
			return [isText ? scrollTextAside(state, action.by) : scrollArraysAside(state, action.by), []];
		case "open":
			if (screen.kind === "views") return [openView(state, viewItems(state)[screen.place.cursor]?.name), []];
			return [open(state), []];
		case "back":
			return [stopFind(state) ?? clearMetricFilter(state) ?? back(state), []];
		case "quit":
			return [{ ...state, exit: exitCode.done }, []];
		case "show-help":
			return [showHelp(state), []];
		case "show-problems":
			return [showProblems(state), []];
		case "start-prompt":
			return [startPrompt(state, action.kind), []];
		case "edit-prompt":
			if (state.prompt?.kind === "command" && action.key === "enter") return command(state);
			return state.prompt === null ? [state, []] : editPrompt(state, state.prompt, action.key, action.text);
		case "sort-column":
			return [sortColumn(state), []];
		case "filter-cell":
			return [filterCell(state, action.keep), []];
		case "hide-column":
			return [hideColumn(state), []];
		case "choose-columns": {
			const names = [...state.table.columns.keys(), ...state.table.choices.keys()];
			const shownColumns = matchColumns(action.text, names);
			return [{ ...state, shownColumns, asked: { ...state.asked, shownColumns } }, []];
		}
		case "show-varying-columns":
			return [{ ...state, shownColumns: null }, []];
		case "show-views":
			return [showViews(state), []];
		case "open-view":
			return [openView(state, viewItems(state)[action.number - 1]?.name), []];
		case "remove-view":
			return removeView(state);
		case "open-chart":
			return [openChart(state), []];
		case "move-chart-cursor":
			if (screen.kind === "run") return [moveRead(state, screen, action.by), []];
			return [screen.kind === "chart" ? moveChartCursor(state, screen, action.by) : state, []];
		case "move-chart":
			return [screen.kind === "chart" ? moveChart(state, screen, action) : state, []];
		case "reset-chart":
			return [screen.kind === "chart" ? resetChart(state, screen) : state, []];
		case "stop-reading":
			return [screen.kind === "run" ? stopRead(state, screen) : state, []];
		case "toggle-metrics-view":
			return [toggleMetricsView(state), []];
		case "toggle-log":
			return [toggleLog(state), []];
		case "next-smoothing":
			return [nextSmoothing(state), []];
		case "compare":
			return [compare(state), []];
		case "show-difference":
			return [showDifference(state), []];
		case "next-difference":
			return [screen.kind === "difference" ? nextDifference(state, screen, action.by) : state, []];
		case "details-loaded":
			return [{ ...state, details: new Map([...state.details, ...action.details].slice(-keptDetails)) }, []];
		case "difference-loaded":
			return [keepPlace({ ...state, differences: new Map([[action.key, action.difference]]) }), []];
		case "toggle-all":
			return [toggleAll(state), []];
		case "bands-loaded":
			return [{ ...state, bands: merged(state.bands, action.bands) }, []];
		case "toggle-mark":
			return [toggleMark(state), []];
		case "clear-marks":
			return [clearMarks(state), []];
		case "toggle-baseline":
			return [toggleBaseline(state), []];
		case "next-metric":
			return [screen.kind === "chart" ? nextChartMetric(state, screen, action.by) : nextMetric(state, action.by), []];
		case "flip-direction":
			return [flipDirection(state), []];
		case "undo-query":
			return [undoQuery(state), []];
		case "redo-query":
			return [redoQuery(state), []];
		case "show-facets":
			return [showFacets(state), []];
		case "show-groups":
			return [showGroups(state), []];
		case "next-axis":
			return [nextAxis(state), []];
		case "toggle-resolved":
			return [keepPlace({ ...state, showsResolved: !state.showsResolved }), []];
		case "toggle-config-file":
			return [toggleConfigFile(state), []];
		case "toggle-differing":
			return [toggleDiffering(state), []];
		case "toggle-fold":
			return [inConfig(state, toggleFold), []];
		case "fold-all":
			return [inConfig(state, (before, config) => foldAll(before, config, action.isFolded)), []];
		case "fold-in":
			return [inConfig(state, foldIn), []];
		case "fold-out":
			return [inConfig(state, foldOut), []];
		case "next-match":
			return [inConfig(state, (before, config) => nextMatch(before, config, action.direction)), []];
		case "next-view":
			return [nextView(state, action.by), []];
		case "next-run":
			return [screen.kind === "difference" ? nextOther(state, screen, action.by) : nextRun(state, action.by), []];
		case "next-tab":
			return [nextTab(state, action.by), []];
		case "show-tab":
			return [showTab(state, action.tab), []];
		case "find-again":
			return findAgain(state, action.direction);
		case "jump-to":
			return jumpTo(state, action.what, action.direction);
		case "toggle-follow":
			return toggleFollow(state);
		case "toggle-wrap":
			return [toggleWrap(state), []];
		case "toggle-states":
			return toggleStates(state);
		case "toggle-live":
			return [state, [{ type: "pause", isPaused: state.live?.by !== "paused" }]];
		case "copy-command": {
			const text = commandOf(state);
			return [{ ...state, message: `copied: ${text}` }, [{ type: "copy", text }]];
		}
		case "choose-metric":
			return [chooseMetric(state, action.metric), []];
		case "choose-theme":
			return [chooseTheme(state, action.theme), []];
		case "go-to-run":
			return [goToRun(state, action.run), []];
		case "copy-here":
			return copyHere(before, state);
		case "copy-doubted":
			return [copyDoubted(state, action.doubt, action.text), []];
		case "open-file":
			return openFile(state, action.tool);
		case "start-fresh":
			return [startFresh(state), []];
		case "move-command":
			return [movePalette(state, action.by), []];
		case "choose-command":
			return state.prompt === null
				? [state, []]
				: command({ ...state, prompt: { ...state.prompt, chosen: action.index } });
		case "sort-by":
			return [screen.kind === "runs" ? sortBy(state, screen, action.column) : state, []];
		case "click":
			return [click(state, action.x, action.y), []];
		case "say":
			return [{ ...state, message: action.message }, []];
		case "resized":
			return resized(state, action.columns, action.rows);
		case "annotated":
			return [keepPlace({ ...state, annotations: action.annotations, message: action.message }), []];
		case "rested":
			return [rested(state, action.step), []];
		case "runs-loaded":
			return [
				comeBack(runsChanged({ ...runsLoaded(state, action), live: action.live ?? null }, action.changed ?? noRuns)),
				[],
			];
		case "runs-changed":
			return [runsChanged({ ...state, live: action.live }, action.changed), []];
		case "refreshed": {
			let next: State = { ...state, stale: refreshed(state.stale, action.names) };
			const effects: Effect[] = [];
			for (const answer of action.answers) {
				const [after, more] = react(next, answer);
				next = after;
				effects.push(...more);
			}
			return [next, effects];
		}
		case "metrics-discovered":
			return [metricsDiscovered(state, action), []];
		case "series-loaded":
			return [keepMetric(withSeries(state, action.series), state), []];
		case "summaries-loaded":
			return [summariesLoaded(state, action), []];
		case "config-loaded":
			return [keepPlace({ ...state, configs: merged(state.configs, new Map([[action.run, action.documents]])) }), []];
		case "files-measured":
			return [{ ...state, fileSizes: merged(state.fileSizes, new Map([[action.run, action.sizes]])) }, []];
		case "arrays-loaded":
			return [{ ...state, arrays: merged(state.arrays, new Map([[action.path, action.arrays]])) }, []];
		case "log-loaded":
			return [logLoaded(state, action.path, action.at, action.window, action.isFollowing), []];
		case "log-scanned":
			return logScanned(state, action.path, action.search, action.scan);
		case "log-counted":
			return [logCounted(state, action.path, action.count, action.more), []];
		case "log-ranked":
			return [logRanked(state, action.path, action.found, action.count), []];
		case "log-watched":
			return logWatched(state, action.path, action.now);
		case "log-sought":
			return logSought(state, action.path, action.offset);
	}
}

/** What the palette has under its cursor. */
function command(state: State): [State, Effect[]] {
	const [closed, request] = acceptPalette(state);
	return request === null ? [closed, []] : react(closed, request);
}

function inConfig(state: State, change: (state: State, screen: RunScreen) => State): State {
	const screen = configScreen(state);
	return screen === null ? state : change(state, screen);
}

/** A text that stood at its end stands there in a higher window too. */
function resized(before: State, columns: number, rows: number): [State, Effect[]] {
	const state = keepPlace({ ...before, columns, rows });
	return textPath(state) === undefined ? [state, []] : scrollText(state, 0);
}

const noRuns: ReadonlySet<string> = new Set();

/** What was read of a curve before in more detail is of a shorter one. */
function withSeries(state: State, series: State["series"]): State {
	const details = new Map([...state.details].filter(([key]) => !series.has(key)));
	return { ...state, series: merged(state.series, series), details };
}

/** What was read is kept while there is room; the oldest goes first. */
const kept = 2000;
/** Up to 3 MB each. */
const keptDetails = 16;

function merged<T>(old: ReadonlyMap<string, T>, more: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
	const all = new Map(old);
	for (const [key, value] of more) {
		all.delete(key);
		all.set(key, value);
	}
	for (const key of all.keys()) {
		if (all.size <= kept) break;
		all.delete(key);
	}
	return all;
}
