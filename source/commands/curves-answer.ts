import type { RunCurve } from "../library/run-curves.ts";
import type { RunTable } from "../model/run-table.ts";
import { float, type Value } from "../model/value.ts";
import { ema } from "../render/ema.ts";
import type { JsonRecord } from "../render/json-text.ts";
import { jsonText } from "../render/json-text.ts";
import { valueField } from "../render/value-field.ts";
import type { Answer } from "./print-answer.ts";

/** The curves of a metric, each with what stands for it in the legend. */
export interface PlottedMetric {
	readonly metric: string;
	readonly curves: readonly (RunCurve & { readonly label: string })[];
	/** Runs, or groups of them, whose curves were looked for. */
	readonly shown: number;
	/** Those that were not, for there are better ones. */
	readonly hidden: number;
	/** Runs, or groups of them, without the metric. */
	readonly lacking: number;
}

/** The points of curves for programs: exact, those of the part of x that was asked for. */
export function curvesAnswer(
	table: RunTable,
	plotted: readonly PlottedMetric[],
	{ smoothing, range, isGrouped }: { smoothing: number; range: readonly [number, number] | null; isGrouped: boolean },
): Answer {
	const columnsOf = ({ steps, values, group }: RunCurve): Record<string, Value[]> => {
		const inside = Array.from(steps.keys()).filter(
			(at) => range === null || (steps[at]! >= range[0] && steps[at]! <= range[1]),
		);
		const floats = (list: Float64Array) => inside.map((at) => float(list[at]!));
		return {
			x: inside.map((at) => steps[at]!),
			...{ values: floats(values) },
			...(smoothing > 0 && { smoothed: floats(ema(values, smoothing)) }),
			...(group !== null && { low: floats(group.low), high: floats(group.high) }),
			...(group !== null && {
				n: inside.map((at) => group.n[at]!),
				remaining: inside.map((at) => group.remaining[at]!),
			}),
		};
	};
	const names = [
		"x",
		"value",
		...(smoothing > 0 ? ["smoothed"] : []),
		...(isGrouped ? ["low", "high", "n", "remaining"] : []),
	];
	const header = ["metric", "label", isGrouped ? "paths" : "path", "axis", ...names];
	const pathsOf = ({ rows }: RunCurve) => Array.from(rows, (row) => table.runs[row]!.path);
	const fields = () => ({
		header,
		rows: plotted.flatMap(({ metric, curves }) =>
			curves.flatMap((curve) => {
				const columns = Object.values(columnsOf(curve));
				const paths = pathsOf(curve);
				const head = [metric, curve.label, isGrouped ? jsonText(paths) : paths[0]!, curve.axis];
				return columns[0]!.map((_, at) => [...head, ...columns.map((column) => valueField(column[at]))]);
			}),
		),
	});
	return {
		records: function* (): Iterable<JsonRecord> {
			for (const { metric, curves } of plotted)
				for (const curve of curves)
					yield { metric, label: curve.label, paths: pathsOf(curve), axis: curve.axis, ...columnsOf(curve) };
		},
		table: () => ({ ...fields(), numeric: header.map((name) => names.includes(name)) }),
		fields,
	};
}
