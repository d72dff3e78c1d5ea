import type { NamedSeries } from "../../model/named-series.ts";
import { axisName, axisRank } from "./axis-name.ts";
import { GrowingColumn } from "./growing-column.ts";
import type { LinePattern } from "./line-pattern.ts";
import { lineText } from "./line-text.ts";
import { pythonFloat } from "./python-float.ts";

interface Found {
	readonly values: GrowingColumn;
	readonly axes: Map<string, GrowingColumn>;
	readonly origin: string;
}

const maxText = 10_000;

/** Metrics by the user's own patterns: each named group is a metric, or an axis where its name is that of one. */
export class PatternLines {
	readonly #patterns: readonly LinePattern[];
	readonly #found = new Map<string, Found>();
	/** Where on each axis the last line that told it was. */
	readonly #at = new Map<string, number>();
	readonly #maxNumbers: number;
	#numbers = 0;

	constructor(patterns: readonly LinePattern[], maxNumbers: number) {
		this.#patterns = patterns.map((pattern) =>
			pattern instanceof RegExp ? new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, "")) : pattern,
		);
		this.#maxNumbers = maxNumbers;
	}

	get isEmpty(): boolean {
		return this.#found.size === 0;
	}

	get isFull(): boolean {
		return this.#numbers >= this.#maxNumbers;
	}

	take(bytes: Uint8Array, start: number, end: number): void {
		if (this.#patterns.length === 0 || this.isFull) return;
		const text = lineText(bytes, start, end, maxText);
		// What an earlier pattern has read of a line no later one reads again.
		const taken = new Set<string>();
		for (const pattern of this.#patterns) {
			const groups = pattern.exec(text)?.groups;
			if (groups === undefined) continue;
			const numbers = Object.entries(groups).flatMap(([name, spelled]): readonly [string, number][] => {
				const value = spelled === undefined ? null : pythonFloat(spelled);
				return value === null || taken.has(name) ? [] : [[name, value]];
			});
			for (const [name] of numbers) taken.add(name);
			for (const [name, value] of numbers) if (axisName(name) !== null) this.#at.set(name, value);
			for (const [name, value] of numbers) if (axisName(name) === null) this.#add(name, value, text);
		}
	}

	series(): NamedSeries[] {
		return Array.from(this.#found, ([name, { values, axes, origin }]): NamedSeries => {
			const all = Array.from(axes, ([axis, column]) => {
				column.fillTo(values.length);
				return { name: axis, values: column.values().slice() };
			}).sort((a, b) => axisRank(a.name) - axisRank(b.name));
			const axis = all.find(({ values: steps }) =>
				steps.every((step, index) => index === 0 || step >= steps[index - 1]!),
			);
			return {
				name,
				axis: axis?.name ?? "index",
				steps: axis?.values ?? Float64Array.from({ length: values.length }, (_, index) => index),
				values: values.values().slice(),
				otherAxes: all.filter((one) => one !== axis),
				times: null,
				origin,
			};
		});
	}

	#add(name: string, value: number, text: string): void {
		let found = this.#found.get(name);
		if (found === undefined) {
			found = { values: new GrowingColumn(), axes: new Map(), origin: text.slice(0, 200) };
			this.#found.set(name, found);
		}
		for (const [axis, at] of this.#at) {
			let column = found.axes.get(axis);
			if (column === undefined) {
				column = new GrowingColumn();
				found.axes.set(axis, column);
			}
			column.fillTo(found.values.length);
			column.push(at);
		}
		found.values.push(value);
		this.#numbers += 1 + this.#at.size;
	}
}
