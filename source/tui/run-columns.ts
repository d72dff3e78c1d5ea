import type { Annotations } from "../model/annotation.ts";
import type { DirectionRules } from "../model/direction.ts";
import { folderOf, type Run } from "../model/run.ts";
import { type Column, type RunTable, valueAt } from "../model/run-table.ts";
import { kindOf, numberOf } from "../model/value.ts";
import { columnMeant } from "../query/column-meant.ts";
import { byGroup } from "../query/groups.ts";
import { shortNames } from "../query/short-names.ts";
import { tellingColumns } from "../query/telling-columns.ts";
import { durationText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueText } from "../render/value-text.ts";
import { displayWidth } from "../render/width.ts";
import { lastOf } from "./last-of.ts";
import { metricColumns } from "./metric-columns.ts";
import type { RunColumn } from "./run-column.ts";
import { baselineRow, experimentOf, metricOf, runsOf } from "./select.ts";
import type { State } from "./state.ts";
import { roleOfStatus } from "./theme.ts";

const maxWidth = 24;

/** The columns of the runs of an experiment: number, state, what varies, the metric with its curve, duration. */
export function columnsOf(state: State, experiment: string): readonly RunColumn[] {
	const rows = experimentOf(state, experiment)?.rows;
	const metric = metricOf(state) ?? null;
	const { table, shownColumns, groups, annotations, directions } = state;
	return columns(
		table,
		rows ?? runsOf(state, experiment),
		baselineRow(state),
		shownColumns,
		groups,
		metric,
		annotations,
		directions,
	);
}

const columns = lastOf(
	(
		table: RunTable,
		filtered: Uint32Array,
		baseline: number | null,
		shown: readonly string[] | null,
		groups: readonly string[] | null,
		metric: string | null,
		annotations: Annotations,
		directions: DirectionRules,
	): readonly RunColumn[] => {
		// What differs from the baseline is what varies among the runs and it.
		const rows = baseline === null ? filtered : Uint32Array.from(new Set([...filtered, baseline]));
		const parameters =
			shown === null
				? inGroups(tellingColumns(table, rows), groups)
				: shown.flatMap((name) => columnMeant(table, name) ?? []);
		const short = shortNames(parameters.map(({ name }) => name));
		return [
			idColumn(table, rows),
			statusColumn,
			...parameters.map((column, index) => parameterColumn(column, short[index]!, rows, baseline)),
			...(metric === null ? [] : metricColumns(metric, baseline, directions)),
			durationColumn,
			...tagColumns(table, rows, annotations),
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

function parameterColumn(column: Column, header: string, rows: Uint32Array, baseline: number | null): RunColumn {
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
		text: (row, state, glyphs) => valueText(valueAt(columnMeant(state.table, column.name), row), glyphs),
		role: (row, state) => {
			const now = columnMeant(state.table, column.name);
			const kind = kindOf(valueAt(now, row));
			if (kind === "absent" || kind === "null" || kind === "missing") return "muted";
			if (baseline === null || row === baseline) return null;
			return now?.codes[row] === now?.codes[baseline] ? "muted" : "accent";
		},
	};
}

/** Tags, where some of the runs have any. */
function tagColumns(table: RunTable, rows: Uint32Array, annotations: Annotations): readonly RunColumn[] {
	if (annotations.size === 0) return [];
	const text = (row: number) =>
		(annotations.get(folderOf(table.runs[row]!))?.tags ?? []).map((tag) => sanitise(tag)).join(", ");
	let width = 0;
	for (const row of rows) width = Math.max(width, displayWidth(text(row)));
	if (width === 0) return [];
	const column = { header: "tags", frozen: false, align: "left", sortName: "tag", bestFirst: "ascending" } as const;
	return [{ ...plain, ...column, width: Math.min(maxWidth, Math.max(4, width)), text }];
}
