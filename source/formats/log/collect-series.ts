import type { NamedSeries } from "../../model/named-series.ts";
import { acceptedValues } from "./accepted-values.ts";
import { lineMark } from "./line-mark.ts";
import { LogSeries } from "./log-series.ts";
import type { Shape } from "./shape.ts";

/** The metrics of the shapes of a log, by name, in the order in which the log first says them. */
export function collectSeries(shapes: Iterable<Shape>): NamedSeries[] {
	const parted = gathered(accepted(shapes)).flatMap((series) => series.parted());
	const byName = Map.groupBy(parted, ({ name }) => name);
	const used = new Set<string>();
	return parted
		.filter(({ length }) => length > 0)
		.sort((a, b) => a.firstLine - b.firstLine)
		.map((series) => {
			const isShared = byName.get(series.name)!.length > 1;
			let name = isShared ? series.label + series.name : series.name;
			for (let count = 2; used.has(name); count++) name = `${series.label}${series.name} (${count})`;
			used.add(name);
			return series.named(name);
		});
}

/**
 * The parts of shapes that belong together. What a line without an axis sums up (` * Acc@1 50.7`) is not what lines with one say at
 * each step, where anything marks it.
 */
function gathered(values: readonly (readonly [Shape, readonly number[]])[]): readonly LogSeries[] {
	const found = new Map<string, LogSeries>();
	const onAxis = new Set<string>();
	const isOnAxis = ([shape]: (typeof values)[number]) => shape.axes.length > 0;
	for (const [shape, indexes] of [...values.filter(isOnAxis), ...values.filter((one) => !isOnAxis(one))]) {
		for (const part of indexes.flatMap((index) => partsOf(shape, index))) {
			const key = (label: string) => `${label}\0${part.name}`;
			if (shape.axes.length > 0) onAxis.add(key(part.label));
			else if (onAxis.has(key(part.label))) part.label += lineMark(shape);
			const series = found.get(key(part.label));
			if (series === undefined) found.set(key(part.label), part);
			else series.join(part);
		}
	}
	return [...found.values()];
}

/** The values of each shape that are metrics. What lines with an axis call so again and again, one with that axis may say but once. */
function accepted(shapes: Iterable<Shape>): readonly (readonly [Shape, readonly number[]])[] {
	const own = Array.from(shapes, (shape) => [shape, acceptedValues(shape)] as const);
	const known = new Set(
		own.flatMap(([shape, indexes]) => (shape.rows < 2 ? [] : indexes.flatMap((index) => keysOf(shape, index)))),
	);
	return own.map(([shape, indexes]) => {
		if (shape.rows > 1 || shape.axes.length === 0) return [shape, indexes];
		const isKnown = (index: number) => keysOf(shape, index).some((key) => known.has(key));
		const all = shape.plan.values.map((_, index) => index);
		return [shape, all.filter((index) => indexes.includes(index) || isKnown(index))];
	});
}

/** The name of a value with each axis of its line. */
function keysOf(shape: Shape, index: number): readonly string[] {
	return shape.axisNames().map((axis) => `${axis}\0${shape.plan.values[index]!.name}`);
}

/** A value of a shape by who says it. */
function partsOf(shape: Shape, index: number): readonly LogSeries[] {
	const { name, label } = shape.plan.values[index]!;
	const missing = shape.absent.get(index);
	const all = Int32Array.from({ length: shape.rows }, (_, row) => row);
	const rows = missing === undefined ? all : all.filter((row) => !missing.has(row));
	const speakers = shape.plan.speakers.flatMap((slot, at) =>
		slot.item === undefined ? [{ name: slot.name, column: shape.speakers[at]! }] : [],
	);
	if (speakers.length === 0) return [new LogSeries(name, label, shape, index, rows)];
	const speaker = (row: number): string => speakers.map(({ name, column }) => `${name}${column.at(row)}/`).join("");
	const groups = Map.groupBy(rows, speaker);
	if (groups.size === 1) return [new LogSeries(name, label, shape, index, rows)];
	return Array.from(groups, ([who, own]) => new LogSeries(name, who + label, shape, index, Int32Array.from(own)));
}
