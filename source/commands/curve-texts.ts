import type { RunCurve } from "../library/run-curves.ts";
import type { RunTable } from "../model/run-table.ts";
import { float, type Value } from "../model/value.ts";
import { csvText, tsvText } from "../render/delimited.ts";
import { ema } from "../render/ema.ts";
import { jsonText } from "../render/json-text.ts";
import { valueField } from "../render/value-field.ts";

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

export interface CurveTextOptions {
	readonly format: "json" | "jsonl" | "csv" | "tsv";
	readonly smoothing: number;
	readonly range: readonly [number, number] | null;
	readonly isGrouped: boolean;
}

/** What there is of each point, by its name in JSON. */
type Columns = Readonly<Record<string, (at: number) => Value>>;

/** Points that are made text at a time. */
const pieceLength = 4096;

/** The points of curves for programs, in pieces of text: exact, those of the part of x that was asked for. */
export function* curveTexts(
	table: RunTable,
	plotted: readonly PlottedMetric[],
	options: CurveTextOptions,
): Generator<string> {
	const { format, smoothing, isGrouped } = options;
	const pathsOf = ({ rows }: RunCurve) => Array.from(rows, (row) => table.runs[row]!.path);
	const all = plotted.flatMap(({ metric, curves }) => curves.map((curve) => ({ metric, curve })));
	if (format === "csv" || format === "tsv") {
		const delimited = format === "csv" ? csvText : tsvText;
		const smoothed = smoothing > 0 ? ["smoothed"] : [];
		const group = isGrouped ? ["low", "high", "n", "remaining"] : [];
		yield delimited(["metric", "label", isGrouped ? "paths" : "path", "axis", "x", "value", ...smoothed, ...group], []);
		for (const { metric, curve } of all) {
			const paths = pathsOf(curve);
			const head = [metric, curve.label, isGrouped ? jsonText(paths) : paths[0]!, curve.axis];
			const columns = Object.values(columnsOf(curve, smoothing));
			for (const piece of piecesOf(curve, options)) {
				const [first, ...rest] = piece.map((at) => [...head, ...columns.map((column) => valueField(column(at)))]);
				yield delimited(first!, rest);
			}
		}
		return;
	}
	const isList = format === "json";
	if (isList) yield "[";
	for (const [index, { metric, curve }] of all.entries()) {
		if (isList) yield index === 0 ? "\n" : ",\n";
		const head = jsonText({ metric, label: curve.label, paths: pathsOf(curve), axis: curve.axis });
		yield head.slice(0, -1);
		for (const [name, column] of Object.entries(columnsOf(curve, smoothing))) {
			yield `,"${name}":[`;
			let separator = "";
			for (const piece of piecesOf(curve, options)) {
				yield separator + piece.map((at) => jsonText(column(at))).join(",");
				separator = ",";
			}
			yield "]";
		}
		yield isList ? "}" : "}\n";
	}
	if (isList) yield "\n]\n";
}

function columnsOf({ steps, values, group }: RunCurve, smoothing: number): Columns {
	const floats = (list: Float64Array) => (at: number) => float(list[at]!);
	return {
		x: (at) => steps[at]!,
		...{ values: floats(values) },
		...(smoothing > 0 && { smoothed: floats(ema(values, smoothing)) }),
		...(group !== null && {
			...{ low: floats(group.low), high: floats(group.high) },
			n: (at: number) => group.n[at]!,
			remaining: (at: number) => group.remaining[at]!,
		}),
	};
}

/** The places of the points that were asked for, some thousand at a time; no piece is empty. */
function* piecesOf({ steps }: RunCurve, { range }: CurveTextOptions): Generator<readonly number[]> {
	const [from, to] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
	let piece: number[] = [];
	for (const [at, step] of steps.entries()) {
		if (range !== null && !(step >= from && step <= to)) continue;
		if (piece.push(at) < pieceLength) continue;
		yield piece;
		piece = [];
	}
	if (piece.length > 0) yield piece;
}
