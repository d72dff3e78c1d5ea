import type { Axis, NamedSeries } from "../model/named-series.ts";
import { indexSteps } from "./index-steps.ts";
import { clockScale } from "./table/clock-scale.ts";
import { columnRole } from "./table/column-role.ts";
import type { ValueColumn } from "./value-column.ts";

const mostAxes = 8;
/** After all that are called after a step. */
const rankOfIndex = 1000;

/** A column that counts or tells the time. */
interface Ruler {
	readonly column: ValueColumn;
	readonly rank: number;
	/** Seconds in its unit; null of an axis. */
	readonly scale: number | null;
	used: boolean;
}

type Frame = Pick<NamedSeries, "steps" | "axis" | "otherAxes" | "times">;

/**
 * Columns as series. The axis of one is the best known column (`columnRole`) of as many rows in its group or around it that
 * never goes back, the nearest first; `index`, the row, where there is none. An axis that serves no series is a series itself.
 */
export function columnSeries(columns: readonly ValueColumn[]): NamedSeries[] {
	const rulers = new Map<ValueColumn, Ruler>();
	for (const column of columns) {
		const ruler = rulerOf(column);
		if (ruler !== null) rulers.set(column, ruler);
	}
	const byLength = Map.groupBy(rulers.values(), ({ column }) => column.length);
	const frames = new Map<string, Frame>();
	const seriesOf = (column: ValueColumn): NamedSeries => {
		const key = column.rows === null ? `${column.length}\0${column.group.join("\0")}` : null;
		let frame = key === null ? undefined : frames.get(key);
		frame ??= frameOf(column, rulersAround(column, byLength.get(column.length) ?? []));
		if (key !== null) frames.set(key, frame);
		return { name: column.name, values: column.values, ...frame, origin: null };
	};
	const metrics = new Map(columns.filter((column) => !rulers.has(column)).map((column) => [column, seriesOf(column)]));
	return columns.flatMap((column) => {
		const series = metrics.get(column);
		if (series !== undefined) return [series];
		return rulers.get(column)!.used || column.kind === "index" ? [] : [seriesOf(column)];
	});
}

function rulerOf(column: ValueColumn): Ruler | null {
	if (column.kind === "clock") return { column, rank: 0, scale: 1, used: false };
	if (column.kind === "index") return { column, rank: rankOfIndex, scale: null, used: false };
	const role = columnRole(column.label);
	// `epochs: 10` beside one result is how many there were.
	if (role === null || (column.length === 1 && /s$/i.test(column.label))) return null;
	if (role.kind === "step") return { column, rank: role.rank, scale: null, used: false };
	const scale = clockScale(column.values);
	return scale === null ? null : { column, rank: 0, scale, used: false };
}

/** Those that are not the column itself, the nearest and best first. */
function rulersAround(column: ValueColumn, rulers: readonly Ruler[]): Ruler[] {
	return rulers
		.filter((ruler) => {
			const outer = ruler.column.group;
			return ruler.column !== column && outer.every((name, place) => name === column.group[place]);
		})
		.sort((a, b) => b.column.group.length - a.column.group.length || a.rank - b.rank);
}

function frameOf(column: ValueColumn, rulers: readonly Ruler[]): Frame {
	const axes: (Axis & { readonly ruler: Ruler })[] = [];
	let times: Float64Array | null = null;
	let steps: Float64Array | null = null;
	let axis = "index";
	for (const ruler of rulers) {
		const { scale } = ruler;
		const isClock = scale !== null;
		if (isClock ? times !== null : axes.length >= mostAxes) continue;
		const values = valuesAt(ruler.column, column);
		ruler.used = true;
		if (isClock) times = scale === 1 ? values : values.map((value) => value * scale);
		else if (steps === null && neverGoesBack(values)) [steps, axis] = [values, ruler.column.label];
		else axes.push({ name: ruler.column.label, values, ruler });
	}
	const otherAxes = axes.map(({ name, values }) => ({ name, values }));
	return { steps: steps ?? rowNumbers(column), axis, otherAxes, times };
}

/** The values of a ruler at the rows of a column; NaN where it has none. */
function valuesAt(ruler: ValueColumn, { rows, values: { length } }: ValueColumn): Float64Array {
	if (rows === null && ruler.rows === null) return ruler.values;
	const values = new Float64Array(length).fill(Number.NaN);
	let at = 0;
	for (let index = 0; index < length; index++) {
		const row = rows === null ? index : rows[index]!;
		if (ruler.rows === null) values[index] = ruler.values[row]!;
		else {
			while (at < ruler.rows.length && ruler.rows[at]! < row) at++;
			if (ruler.rows[at] === row) values[index] = ruler.values[at]!;
		}
	}
	return values;
}

function neverGoesBack(values: Float64Array): boolean {
	// Not true of NaN.
	for (let index = 0; index < values.length; index++) {
		if (!(values[index]! >= (index === 0 ? Number.NEGATIVE_INFINITY : values[index - 1]!))) return false;
	}
	return true;
}

function rowNumbers({ rows, values: { length } }: ValueColumn): Float64Array {
	return rows === null ? indexSteps(length) : Float64Array.from({ length }, (_, index) => rows[index]!);
}
