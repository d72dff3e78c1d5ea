import type { Axis, NamedSeries } from "../../model/named-series.ts";
import { clockScale } from "./clock-scale.ts";
import { columnProblems } from "./column-problems.ts";
import { columnRole } from "./column-role.ts";
import { KnownPlaces, type RowPlaces } from "./row-places.ts";
import type { TableColumn } from "./table-column.ts";
import type { ValueAllowance } from "./value-allowance.ts";

/** More are left out. */
export const mostSeries = 4096;
const mostAxes = 8;

/** What the series of some rows share. */
type Frame = Pick<NamedSeries, "steps" | "axis" | "otherAxes" | "times">;

/** A column that counts or tells the time, with a value (or NaN) for each row. */
interface Ruler {
	readonly column: TableColumn;
	/** As long as the table; NaN where a row has none. */
	readonly values: Float64Array;
	used: boolean;
}

/**
 * The columns of a table as series. A column is one where most of its cells that are not blank are numbers; a series keeps
 * the rows in which its column has one. Its axis is the best known one (`columnRole`) that has a value for each of them
 * and never goes back, else `index`, the row. An axis that serves no series is a series itself. `memory` bounds what is
 * made here; what does not fit, what is no number in a column of numbers, and a column that only looks
 * like one are told in `problems`.
 */
export function tableSeries(
	columns: readonly TableColumn[],
	rowCount: number,
	memory: ValueAllowance,
): { series: NamedSeries[]; problems: string[] } {
	const numeric = columns.filter(({ count, texts }) => count > texts);
	const problems = columnProblems(columns, rowCount);
	const rulers = rulersOf(numeric, rowCount, memory);
	const metrics = numeric.filter((column) => !rulers.columns.has(column));
	const frames = new Map<RowPlaces, Frame | null>();
	const places = new KnownPlaces();
	let unfit = 0;
	const frameAt = (at: RowPlaces): Frame | null => {
		const known = frames.get(at);
		if (known !== undefined) return known;
		const isFit = at.rows === null || memory.has(8 * at.count * (2 + rulers.axes.length));
		const frame = isFit ? frameOf(at, rulers) : null;
		frames.set(at, frame);
		return frame;
	};
	const series: NamedSeries[] = [];
	for (const column of metrics.slice(0, mostSeries)) {
		const frame = frameAt(places.of(column));
		if (frame === null) unfit++;
		else series.push(seriesOf(column, frame));
	}
	for (const { used, column } of rulers.axes)
		if (!used) series.push(seriesOf(column, frameOf(places.of(column), { ...rulers, axes: [], clock: null })));
	if (metrics.length > mostSeries)
		problems.push(`${metrics.length - mostSeries} columns after the first ${mostSeries} are left out`);
	if (unfit > 0)
		problems.push(
			unfit === 1
				? "1 column is left out: it takes too much memory"
				: `${unfit} columns are left out: they take too much memory`,
		);
	return { series, problems };
}

function seriesOf(column: TableColumn, frame: Frame): NamedSeries {
	return { name: column.name, values: column.share(), ...frame, origin: null };
}

interface Rulers {
	readonly axes: readonly Ruler[];
	/** Seconds since 1970, a value or NaN for each row. */
	readonly clock: Float64Array | null;
	/** The number of each row; made when it is first asked for. */
	readonly indexes: () => Float64Array;
}

/** The axes, best first, and the clock of a table, and all columns that are no metrics because of what they are. */
function rulersOf(
	columns: readonly TableColumn[],
	rowCount: number,
	memory: ValueAllowance,
): Rulers & { readonly columns: ReadonlySet<TableColumn> } {
	const axes: { column: TableColumn; rank: number }[] = [];
	const clocks: { column: TableColumn; scale: number }[] = [];
	for (const column of columns) {
		const role = columnRole(column.name);
		if (column.isClock) clocks.push({ column, scale: 1 });
		else if (role?.kind === "step") axes.push({ column, rank: role.rank });
		else if (role?.kind === "time") {
			const scale = clockScale(column.values.subarray(0, column.count));
			if (scale !== null) clocks.push({ column, scale });
		}
	}
	const best = axes.sort((a, b) => a.rank - b.rank).slice(0, mostAxes);
	const rulers = best.flatMap(({ column }): Ruler[] => {
		const values = spread(column, rowCount, 1, memory);
		return values === null ? [] : [{ column, values, used: false }];
	});
	const clock = clocks[0];
	let indexes: Float64Array | null = null;
	return {
		axes: rulers,
		clock: clock === undefined ? null : spread(clock.column, rowCount, clock.scale, memory),
		indexes: () => {
			indexes ??= counted(rowCount);
			return indexes;
		},
		columns: new Set([...best, ...clocks].map(({ column }) => column)),
	};
}

/** A value or NaN for each row of the table; those of a full column are not copied. null where a copy takes too much memory. */
function spread(column: TableColumn, rowCount: number, scale: number, memory: ValueAllowance): Float64Array | null {
	const { values, rows, count } = column;
	if (rows === null && count === rowCount && scale === 1) return column.share();
	if (!memory.has(8 * rowCount)) return null;
	const all = new Float64Array(rowCount).fill(Number.NaN);
	for (let index = 0; index < count; index++) all[rows === null ? index : rows[index]!] = values[index]! * scale;
	return all;
}

function counted(length: number): Float64Array {
	const indexes = new Float64Array(length);
	for (let index = 0; index < length; index++) indexes[index] = index;
	return indexes;
}

function frameOf(at: RowPlaces, { axes, clock, indexes }: Rulers): Frame {
	const otherAxes: Axis[] = [];
	let main: Axis | null = null;
	for (const ruler of axes) {
		const axis = { name: ruler.column.name, values: picked(ruler.values, at) };
		if (axis.values.every(Number.isNaN)) continue;
		ruler.used = true;
		if (main === null && goesOn(axis.values)) main = axis;
		else otherAxes.push(axis);
	}
	const times = clock === null ? null : picked(clock, at);
	return { steps: main?.values ?? picked(indexes(), at), axis: main?.name ?? "index", otherAxes, times };
}

function picked(values: Float64Array, { rows, count }: RowPlaces): Float64Array {
	if (rows === null) return values.subarray(0, count);
	const own = new Float64Array(count);
	for (let index = 0; index < count; index++) own[index] = values[rows[index]!]!;
	return own;
}

/** Whether values never go back and none is missing. */
function goesOn(values: Float64Array): boolean {
	for (let index = 0, before = Number.NEGATIVE_INFINITY; index < values.length; before = values[index++]!)
		if (!(values[index]! >= before)) return false;
	return true;
}
