import { directionOf } from "../model/direction.ts";
import { folderOf, type Run } from "../model/run.ts";
import { type Column, columnOf, type RunTable, valueAt } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import { kindOf, numberOf } from "../model/value.ts";
import { byGroup } from "../query/groups.ts";
import { shortNames } from "../query/short-names.ts";
import { tellingColumns } from "../query/telling-columns.ts";
import type { Glyphs } from "../render/glyphs.ts";
import { durationText, numberText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { sparkline } from "../render/sparkline.ts";
import { valueText } from "../render/value-text.ts";
import { displayWidth } from "../render/width.ts";
import { lastOf } from "./last-of.ts";
import { experimentOf, metricOf, runsOf } from "./select.ts";
import { type State, seriesKey } from "./state.ts";
import { type Role, roleOfStatus } from "./theme.ts";

/** A column of the table of runs. */
export interface RunColumn {
	readonly header: string;
	/** Stays in sight while the others scroll. */
	readonly frozen: boolean;
	readonly align: "left" | "right";
	readonly width: number;
	/** Dotted name of the parameter; null for what is none. */
	readonly parameter: string | null;
	/** What to sort by; null when it cannot be sorted by. */
	readonly sortName: string | null;
	readonly bestFirst: "ascending" | "descending";
	readonly text: (row: number, state: State, glyphs: Glyphs) => string;
	readonly role: (row: number, state: State) => Role | null;
}

const sparkWidth = 10;
const maxWidth = 24;

/** The columns of the runs of an experiment: number, state, what varies, the metric with its curve, duration. */
export function columnsOf(state: State, experiment: string): readonly RunColumn[] {
	const rows = experimentOf(state, experiment)?.rows;
	const metric = metricOf(state) ?? null;
	return columns(state.table, rows ?? runsOf(state, experiment), state.shownColumns, state.groups, metric);
}

const columns = lastOf(
	(
		table: RunTable,
		rows: Uint32Array,
		shown: readonly string[] | null,
		groups: readonly string[] | null,
		metric: string | null,
	): readonly RunColumn[] => {
		const parameters =
			shown === null
				? inGroups(tellingColumns(table, rows), groups)
				: shown.flatMap((name) => columnOf(table, name) ?? []);
		const short = shortNames(parameters.map(({ name }) => name));
		return [
			idColumn(table, rows),
			statusColumn,
			...parameters.map((column, index) => parameterColumn(column, short[index]!, rows)),
			...(metric === null ? [] : metricColumns(metric)),
			durationColumn,
		];
	},
);

/** What the sweep names comes first, unless the user has named groups. */
function inGroups(varying: readonly Column[], groups: readonly string[] | null): readonly Column[] {
	return groups === null ? varying : byGroup(varying, groups);
}

const plain = { parameter: null, role: () => null } as const;

function idColumn(table: RunTable, rows: Uint32Array): RunColumn {
	// A single run is known by its folder, for its number says nothing.
	const text = (row: number) => idText(table.runs[row]!);
	let width = 3;
	for (const row of rows) width = Math.max(width, displayWidth(text(row)));
	const allNumbers = rows.every((row) => typeof table.runs[row]!.id === "number");
	return {
		...plain,
		header: "run",
		frozen: true,
		align: allNumbers ? "right" : "left",
		width: Math.min(width, 32),
		sortName: "run",
		bestFirst: "ascending",
		text,
	};
}

export function idText(run: Run): string {
	if (run.kind === "multirun" || run.path === ".") return sanitise(String(run.id));
	return sanitise(run.path.split("/").slice(-2).join("/"));
}

const statusColumn: RunColumn = {
	...plain,
	header: "status",
	frozen: true,
	align: "left",
	width: 9,
	sortName: "status",
	bestFirst: "ascending",
	text: (row, state, glyphs) => {
		const { status, evidence } = state.table.runs[row]!;
		// Nobody has looked yet.
		if (!state.settled && status === "unknown" && evidence === "") return glyphs.ellipsis;
		return `${glyphs.status[status]} ${status}`;
	},
	role: (row, state) => roleOfStatus[state.table.runs[row]!.status],
};

const durationColumn: RunColumn = {
	...plain,
	header: "time",
	frozen: false,
	align: "right",
	width: 7,
	sortName: "duration",
	bestFirst: "descending",
	text: (row, state, glyphs) => {
		const { duration } = state.table.runs[row]!;
		return duration === null ? glyphs.absent : durationText(duration);
	},
};

function parameterColumn(column: Column, header: string, rows: Uint32Array): RunColumn {
	const present = new Set<number>();
	for (const row of rows) {
		present.add(column.codes[row] ?? 0);
		if (present.size > 500) break;
	}
	const values = Array.from(present, (code) => column.values[code]);
	const isNumeric = values.every((value) => value === undefined || value === null || numberOf(value) !== undefined);
	const widest = Math.max(...values.map((value) => displayWidth(valueText(value))));
	return {
		header: sanitise(header),
		frozen: false,
		align: isNumeric ? "right" : "left",
		width: Math.min(maxWidth, Math.max(widest, displayWidth(sanitise(header)) + 1)),
		parameter: column.name,
		sortName: column.name,
		bestFirst: "ascending",
		text: (row, state, glyphs) => valueText(valueAt(columnOf(state.table, column.name), row), glyphs),
		role: (row, state) => {
			const kind = kindOf(valueAt(columnOf(state.table, column.name), row));
			return kind === "absent" || kind === "null" || kind === "missing" ? "muted" : null;
		},
	};
}

function metricColumns(metric: string): RunColumn[] {
	const direction = directionOf(metric);
	const summary = (row: number, state: State): SeriesSummary | undefined =>
		state.summaries.get(metric)?.get(folderOf(state.table.runs[row]!));
	const number = (which: "best" | "last"): RunColumn => ({
		...plain,
		header: which === "best" ? sanitise(metric) : "last",
		frozen: false,
		align: "right",
		width: which === "best" ? Math.min(maxWidth, Math.max(12, displayWidth(metric) + 1)) : 9,
		sortName: which === "best" ? `best(metric.${metric})` : `last(metric.${metric})`,
		bestFirst: direction === "max" ? "descending" : "ascending",
		text: (row, state, glyphs) => {
			const found = summary(row, state);
			if (found === undefined) return glyphs.absent;
			const step = which === "best" && found.bestStep !== null ? ` @${String(found.bestStep).padEnd(2)}` : "";
			return numberText(found[which]) + step;
		},
		role: (row, state) => (Number.isNaN(summary(row, state)?.[which] ?? 0) ? "bad" : null),
	});
	const curve: RunColumn = {
		...plain,
		header: "curve",
		frozen: false,
		align: "left",
		width: sparkWidth,
		sortName: null,
		bestFirst: "ascending",
		text: (row, state, glyphs) => {
			const series = state.series.get(seriesKey(folderOf(state.table.runs[row]!), metric));
			if (series?.is === "loaded") return sparkline(series.value.values, sparkWidth, glyphs);
			return series?.is === "broken" ? "unreadable" : "";
		},
		role: (row, state) => {
			const series = state.series.get(seriesKey(folderOf(state.table.runs[row]!), metric));
			return series?.is === "broken" ? "bad" : "series0";
		},
	};
	return [number("best"), curve, number("last")];
}
