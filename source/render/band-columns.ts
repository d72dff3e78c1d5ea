import type { ChartPlan, PlannedCurve } from "./chart-plan.ts";
import { columnSamples } from "./column-samples.ts";
import { placeOn, slotOn } from "./scale.ts";

/** The band of a curve in each of `columns` columns: its edges in slots of `height`, 0 at the least value; undefined outside of it. Between its points the edges are straight. */
export function bandColumns(
	{ curve, window }: PlannedCurve,
	{ x, y }: ChartPlan,
	columns: number,
	height: number,
): (readonly [low: number, high: number] | undefined)[] {
	const edges: (readonly [number, number] | undefined)[] = new Array(columns).fill(undefined);
	if (curve.band === undefined) return edges;
	// A point beyond each edge keeps the band going.
	const part = [Math.max(0, window.start - 1), Math.min(curve.steps.length, window.end + 1)] as const;
	const columnOf = (index: number) => slotOn(x, curve.steps[index]!, columns);
	const low = columnSamples(curve.band.low, part, columns, columnOf, y.kind).min;
	const high = columnSamples(curve.band.high, part, columns, columnOf, y.kind).max;
	let before = -1;
	for (let column = 0; column < columns; column++) {
		if (Number.isNaN(low[column]) || Number.isNaN(high[column])) continue;
		const from = before === -1 ? column : before;
		for (let at = from; at <= column; at++) {
			const share = column === from ? 0 : (at - from) / (column - from);
			edges[at] = [between(low[from]!, low[column]!, share), between(high[from]!, high[column]!, share)];
		}
		before = column;
	}
	return edges;

	function between(a: number, b: number, share: number): number {
		if (placeOn(y.kind, a) === placeOn(y.kind, b)) return slotOn(y, a, height);
		const [from, to] = [slotOn(y, a, height), slotOn(y, b, height)];
		return Math.round(from * (1 - share) + to * share);
	}
}
