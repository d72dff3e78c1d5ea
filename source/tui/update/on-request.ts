import { exitCode } from "../../model/problem.ts";
import { matchColumns } from "../../query/match-columns.ts";
import type { Request } from "../action.ts";
import { commandOf } from "../command-of.ts";
import { configScreen } from "../config-screen.ts";
import type { Effect } from "../effect.ts";
import { layoutOf } from "../layout.ts";
import type { RunScreen } from "../screen.ts";
import { type State, topScreen } from "../state.ts";
import { viewItems } from "../view-items.ts";
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
import { copyHere } from "./copy-here.ts";
import { nextDifference, nextOther, nextText, showDifference } from "./difference.ts";
import { findAgain, jumpTo, stopFind } from "./find.ts";
import { flipDirection } from "./flip-direction.ts";
import { toggleFollow } from "./follow-log.ts";
import { back, open, showFacets, showGroups, showHelp, showProblems } from "./go.ts";
import { keepPlace, moveBy, moveTo, page } from "./list.ts";
import { clearMarks, toggleBaseline, toggleMark } from "./marks.ts";
import {
	clearMetricFilter,
	gridScreen,
	moveInGrid,
	moveRead,
	pageInGrid,
	stopRead,
	toggleMetricsView,
} from "./metrics.ts";
import { openFile } from "./open-file.ts";
import { acceptPalette, chooseMetric, chooseTheme, goToRun, movePalette } from "./palette.ts";
import { editPrompt, startPrompt } from "./prompt.ts";
import { redoQuery, undoQuery } from "./query-history.ts";
import { startFresh } from "./remember.ts";
import { nextAxis, nextRun, nextTab, showTab } from "./run.ts";
import {
	filterCell,
	hideColumn,
	moveColumn,
	nextFailed,
	nextMetric,
	sortBy,
	sortByMetric,
	sortColumn,
} from "./runs.ts";
import { scrollText, scrollTextAside, scrollTextTo, textPath, toggleStates, toggleWrap } from "./text.ts";
import { openView, removeView, showViews } from "./views.ts";

/** What the user asks for. `before` is the state with the message that this request takes away. */
export function onRequest(before: State, action: Request): [State, Effect[]] {
	const state = before.message === null ? before : { ...before, message: null };
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
		case "sort-metric":
			return [sortByMetric(state), []];
		case "next-failure":
			return [nextFailed(state, action.by), []];
		case "hide-column":
			return [hideColumn(state), []];
		case "choose-columns": {
			const names = [...state.table.columns.keys(), ...state.table.choices.keys()];
			const shownColumns = matchColumns(action.text, names, state.table);
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
		case "next-text":
			return [screen.kind === "difference" ? nextText(state, screen) : state, []];
		case "next-difference":
			return [screen.kind === "difference" ? nextDifference(state, screen, action.by) : state, []];
		case "toggle-all":
			return [toggleAll(state), []];
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
		case "toggle-interpolations":
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
			return [toggleStates(state), []];
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
	}
}

/** What the palette has under its cursor. */
function command(state: State): [State, Effect[]] {
	const [closed, request] = acceptPalette(state);
	return request === null ? [closed, []] : onRequest(closed, request);
}

function inConfig(state: State, change: (state: State, screen: RunScreen) => State): State {
	const screen = configScreen(state);
	return screen === null ? state : change(state, screen);
}
