import type { NamedSeries } from "../../model/named-series.ts";
import { isMapping, type Mapping, numberOf, type Value } from "../../model/value.ts";

/** What one moment says: numbers are series of one value, anything else but lists is a fact. */
export interface SingleValues {
	readonly series: NamedSeries[];
	readonly facts: Map<string, Value>;
}

/** `values` under dotted names. Pictures, tables and histograms are left out. `time`: seconds since 1970, or NaN. */
export function singleValues(values: Iterable<readonly [string, Value]>, step: number, time: number): SingleValues {
	const single: SingleValues = { series: [], facts: new Map() };
	const steps = Float64Array.of(step);
	const times = Number.isNaN(time) ? null : Float64Array.of(time);
	for (const [name, value] of leavesOf(values)) {
		const number = numberOf(loggedNumber(value));
		if (number !== undefined) {
			const values = Float64Array.of(number);
			single.series.push({ name, axis: "_step", steps, values, otherAxes: [], times, origin: null });
		} else if (value !== null && !Array.isArray(value)) single.facts.set(name, value);
	}
	return single;
}

/** W&B's server and its files spell what JSON cannot as text. */
export function loggedNumber(value: Value): Value {
	if (value === "NaN") return Number.NaN;
	if (value === "Infinity") return Number.POSITIVE_INFINITY;
	return value === "-Infinity" ? Number.NEGATIVE_INFINITY : value;
}

/** What is in nested mappings, under dotted names, but for media. */
export function* leavesOf(values: Iterable<readonly [string, Value]>): Generator<readonly [string, Value]> {
	for (const [name, value] of values) {
		if (!isMapping(value)) yield [name, value];
		else if (!value.has("_type")) yield* leavesOf(namesBelow(name, value));
	}
}

function namesBelow(name: string, mapping: Mapping): Iterable<readonly [string, Value]> {
	return mapping.entries().map(([key, value]) => [`${name}.${String(key)}`, value] as const);
}
