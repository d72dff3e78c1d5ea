import { problemText } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { valueAt } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";
import { columnMeant } from "../query/column-meant.ts";
import { unicodeGlyphs } from "../render/glyphs.ts";
import { logText } from "../render/log-text.ts";
import { shellWord } from "../render/shell-word.ts";
import { valueField } from "../render/value-field.ts";
import { comparedRows } from "./compared-rows.ts";
import { configPlaceHere } from "./config-place-here.ts";
import { curvesShown } from "./curves-shown.ts";
import { fileHere } from "./file-here.ts";
import { foldedRows } from "./folded-rows.ts";
import { helpRows } from "./help-rows.ts";
import { lineInSight, linesInSight } from "./line-in-sight.ts";
import { metricUnderCursor } from "./metrics-tab.ts";
import { rerunCommand } from "./rerun-command.ts";
import { columnsOf } from "./run-columns.ts";
import { fileItems } from "./run-facts.ts";
import type { ChartScreen, RunScreen, RunsScreen } from "./screen.ts";
import { drawnChart } from "./screens/chart-screen.ts";
import { overviewLines } from "./screens/overview-lines.ts";
import { experimentsOf, facetsOf, projectsOf, runOf, runsOf } from "./select.ts";
import { type State, seriesKey, topScreen } from "./state.ts";
import { placeOf } from "./update/list.ts";
import { viewOfText } from "./update/text.ts";

/** Something on the screen that can be put on the clipboard. */
export interface Copy {
	/** What it is: `the path`. */
	readonly what: string;
	readonly text: string;
}

/** What the cursor stands on, as it can be copied: what is likeliest to be wanted comes first. */
export function copiesHere(state: State): readonly Copy[] {
	return underCursor(state).filter(({ text }) => text !== "");
}

function underCursor(state: State): readonly Copy[] {
	const screen = topScreen(state);
	const { cursor } = placeOf(screen);
	switch (screen.kind) {
		case "projects": {
			const project = projectsOf(state)[cursor];
			return project === undefined ? [] : [{ what: "the path", text: folderOf(project) }];
		}
		case "experiments": {
			const experiment = experimentsOf(state, screen.project)[cursor];
			return experiment === undefined ? [] : [{ what: "the path", text: folderOf(experiment) }];
		}
		case "runs":
			return ofRunsScreen(state, screen);
		case "run":
			return ofTab(state, screen, cursor);
		case "file":
			return [...ofText(state), ...ofFile(state)];
		case "facets": {
			const facet = facetsOf(state, screen)[cursor];
			if (facet === undefined) return [];
			const text = valueField(facet.value);
			return [
				{ what: "the value", text },
				{ what: "the override", text: override(facet.column.name, facet.value) },
			];
		}
		case "groups": {
			const words = foldedRows(state, screen)[cursor]?.shared.map(({ name, value }) => override(name, value)) ?? [];
			return [
				{
					what: "the overrides",
					text: words
						.filter((word) => word !== "")
						.map(shellWord)
						.join(" "),
				},
			];
		}
		case "compare": {
			const row = comparedRows(state, screen)[cursor];
			const cells = row?.cells(unicodeGlyphs).map(({ text }) => text) ?? [];
			return [{ what: "the line", text: row === undefined ? "" : [row.name, ...cells].join("\t") }];
		}
		case "chart":
			return ofChart(state, screen);
		case "problems": {
			const problem = state.problems[cursor];
			if (problem === undefined) return [];
			return [
				{ what: "the line", text: problemText(problem) },
				{ what: "the path", text: problem.path },
			];
		}
		case "help": {
			const row = helpRows(state, screen)[cursor];
			return row === undefined ? [] : [{ what: "the line", text: [row.keys.join(" "), row.text].join("\t").trim() }];
		}
		default:
			return [];
	}
}

/** On the column of names the run comes first, on the others what stands in them. */
function ofRunsScreen(state: State, screen: RunsScreen): readonly Copy[] {
	const row = runsOf(state, screen.experiment)[screen.place.cursor];
	const column = columnsOf(state, screen.experiment)[screen.column];
	if (row === undefined || column === undefined) return [];
	const run = state.table.runs[row]!;
	if (column.sortName === "run") return ofRun(run);
	const { parameter } = column;
	if (parameter !== null) {
		const value = valueAt(columnMeant(state.table, parameter), row);
		const word = { what: "the override", text: override(parameter, value) };
		return [{ what: `the value of ${parameter}`, text: valueField(value) }, word, ...ofRun(run)];
	}
	const text = column.copied?.(row, state) ?? column.text(row, state, unicodeGlyphs).trim();
	return [{ what: `the cell of ${column.header}`, text: text === unicodeGlyphs.absent ? "" : text }, ...ofRun(run)];
}

function ofRun(run: Run): readonly Copy[] {
	return [
		{ what: "the path", text: folderOf(run) },
		{ what: "its name", text: String(run.id) },
		{ what: "a command that runs it again", text: rerunCommand(run) },
	];
}

function override(name: string, value: Value | undefined): string {
	return value === undefined ? "" : `${name}=${valueField(value)}`;
}

function ofTab(state: State, screen: RunScreen, cursor: number): readonly Copy[] {
	const run = runOf(state, screen.run);
	if (run === undefined) return [];
	switch (screen.tab) {
		case "overview":
			return [{ what: "the line", text: overviewLines(state, screen.run)[cursor]?.text ?? "" }, ...ofRun(run)];
		case "config": {
			const place = configPlaceHere(state, screen);
			if (place === undefined) return ofFile(state);
			const { key, value, isBlock } = place;
			const lines = value.trimEnd().split("\n");
			return [
				{ what: "key and value", text: isBlock ? [`${key}:`, ...lines].join("\n  ") : `${key}=${value}` },
				{ what: "the value", text: value },
				{ what: "the key", text: key },
				...ofFile(state),
			];
		}
		case "metrics": {
			const name = metricUnderCursor(state, screen)?.name ?? "";
			const series = state.series.get(seriesKey(screen.run, name));
			const last = series?.is === "loaded" ? series.value.values.at(-1) : undefined;
			return [
				{ what: "the name", text: name },
				{ what: "the last value", text: last === undefined ? "" : String(last) },
				...ofFile(state),
			];
		}
		case "files":
			return [...ofFile(state), { what: "the name", text: fileItems(state, screen.run)[cursor] ?? "" }];
		case "log":
			return [...ofText(state), ...ofFile(state)];
	}
}

function ofText(state: State): readonly Copy[] {
	const view = viewOfText(state);
	if (view === undefined) return [];
	const line = lineInSight(state, view);
	const lines = linesInSight(state, view).map(({ text }) => logText(text));
	return [
		{ what: "the line", text: line === undefined ? "" : logText(line.text) },
		{ what: "the lines in sight", text: lines.length === 0 ? "" : `${lines.join("\n")}\n` },
	];
}

function ofFile(state: State): readonly Copy[] {
	const { path = "", line = null } = fileHere(state, "editor") ?? {};
	return [{ what: "the path", text: line === null || path === "" ? path : `${path}:${line}` }];
}

/** What is read out of each curve; where nothing is, the name of the metric. */
function ofChart(state: State, screen: ChartScreen): readonly Copy[] {
	const { readings } = drawnChart(state, screen, curvesShown(state, screen, unicodeGlyphs));
	const lines = readings?.flatMap((one) => (one === null ? [] : [`${one.label}\t${one.x}\t${one.value}`])) ?? [];
	return [
		{ what: "what is read", text: screen.cursor === null ? "" : lines.join("\n") },
		{ what: "the name", text: screen.metric },
	];
}
