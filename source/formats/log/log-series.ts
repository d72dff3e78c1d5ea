import type { NamedSeries } from "../../model/named-series.ts";
import { axisName, axisRank } from "./axis-name.ts";
import { chosenAxis, isEpochName, type LineAxis } from "./chosen-axis.ts";
import { restatedLast } from "./restated-last.ts";
import type { Shape } from "./shape.ts";

interface Part {
	readonly shape: Shape;
	/** Number of the value. */
	readonly index: number;
	/** Rows of the shape. */
	readonly rows: Int32Array;
}

/** More shapes of one name are not compared with each other. */
const maxCompared = 32;
/** Makes one number of a place on several axes; no two are alike but by chance, which does no harm. */
const spread = 1e4 * Math.SQRT2;
const utf8 = new TextDecoder();

/** One metric of a log: a value of one shape of lines, or of several that call it alike. */
export class LogSeries {
	readonly name: string;
	/** What goes before the name where others have the same. */
	label: string;
	readonly #parts: Part[];

	constructor(name: string, label: string, shape: Shape, index: number, rows: Int32Array) {
		this.name = name;
		this.label = label;
		this.#parts = [{ shape, index, rows }];
	}

	get length(): number {
		return this.#parts.reduce((sum, { rows }) => sum + rows.length, 0);
	}

	get firstLine(): number {
		return Math.min(...this.#parts.slice(0, 1000).map(({ shape, rows }) => shape.lines.at(rows[0] ?? 0)));
	}

	join(other: LogSeries): void {
		this.#parts.push(...other.#parts);
	}

	/**
	 * Shapes that say the same name at the same steps speak of different things (`teacher: loss 0.5`, `student: loss 0.3`): each
	 * by itself, with a word as its label that the others have not.
	 */
	parted(): readonly LogSeries[] {
		if (this.#parts.length === 1 || this.#parts.length > maxCompared) return [this];
		const groups: { readonly steps: Map<string, Set<number>>; readonly parts: Part[] }[] = [];
		for (const part of this.#parts.toSorted((a, b) => b.rows.length - a.rows.length)) {
			const places = placesOf(part);
			const group = groups.find(({ steps }) => {
				const [key, own] = places.find(([key]) => steps.has(key)) ?? [];
				return key === undefined || own === undefined || !overlap(steps.get(key)!, own);
			});
			const { steps, parts } = group ?? { steps: new Map<string, Set<number>>(), parts: [] };
			parts.push(part);
			for (const [key, own] of places) steps.set(key, steps.get(key)?.union(own) ?? own);
			if (group === undefined) groups.push({ steps, parts });
		}
		if (groups.length === 1) return [this];
		const words = groups.map(({ parts }) => wordsOf(parts[0]!.shape));
		return groups.map(({ parts }, at) => {
			const others = new Set(words.flatMap((own, other) => (other === at ? [] : own)));
			const own = words[at]!.find((word) => !others.has(word));
			const series = parts.map(
				({ shape, index, rows }) =>
					new LogSeries(this.name, `${own === undefined ? "" : `${own}/`}${this.label}`, shape, index, rows),
			);
			for (const one of series.slice(1)) series[0]!.join(one);
			return series[0]!;
		});
	}

	named(name: string): NamedSeries {
		let order = this.#order();
		const gather = (columnOf: (part: Part) => Column | undefined): Float64Array => {
			const values = this.#joined(columnOf);
			return order === null ? values : Float64Array.from(order, (place) => values[place]!);
		};
		const own = new Set(this.#parts.flatMap(({ shape }) => shape.axisNames()));
		const context = new Set(this.#parts.flatMap(({ shape }) => [...shape.context.keys()]));
		const ranked = (names: Iterable<string>) => [...names].sort((a, b) => axisRank(a) - axisRank(b));
		const names = [...ranked(own), ...ranked(context.difference(own))];
		const valueColumn = ({ shape, index }: Part) => shape.values[index];
		if (own.size > 0 && this.#endsBack(names[0]!)) {
			const moved = restatedLast(
				gather(({ shape }) => axisColumn(shape, names[0]!)),
				gather(valueColumn),
			);
			if (moved !== null) order = order === null ? moved : moved.map((place) => order![place]!);
		}
		const { axis, others } = chosenAxis(names.map((axis) => this.#lineAxis(axis, own.has(axis), gather)));
		const hasTimes = this.#parts.some(({ shape }) => shape.times.length > 0);
		const { shape, index } = this.#parts[0]!;
		return {
			name,
			axis: axis?.name ?? "index",
			steps: axis?.values ?? Float64Array.from({ length: order?.length ?? this.length }, (_, at) => at),
			values: gather(valueColumn),
			otherAxes: others,
			times: hasTimes ? gather((part) => part.shape.times) : null,
			origin: shape.origins?.[index] ?? shape.origin,
		};
	}

	/** Whether the last row stands before another of its shape; where there are several shapes it may. */
	#endsBack(axis: string): boolean {
		if (this.#parts.length > 1) return true;
		const { shape, rows } = this.#parts[0]!;
		const column = axisColumn(shape, axis);
		return rows.length > 1 && column !== undefined && column.at(rows.at(-1)!) < column.at(rows.at(-2)!);
	}

	#lineAxis(
		name: string,
		isOwn: boolean,
		gather: (columnOf: (part: Part) => Column | undefined) => Float64Array,
	): LineAxis {
		const totalsOf = ({ shape }: Part) => shape.totals[shape.axisNames().indexOf(name)] ?? undefined;
		return {
			name,
			values: gather(({ shape }) => axisColumn(shape, name)),
			totals: this.#parts.every((part) => totalsOf(part) !== undefined) ? gather(totalsOf) : null,
			isOwn,
			isEpoch: isEpochName(name) || this.#parts.some(({ shape }) => shape.opensWith(name)),
		};
	}

	/** A column of each part, one after the other. */
	#joined(columnOf: (part: Part) => Column | undefined): Float64Array {
		const values = new Float64Array(this.length);
		let place = 0;
		for (const part of this.#parts) {
			const column = columnOf(part);
			for (const row of part.rows) values[place++] = column?.at(row) ?? Number.NaN;
		}
		return values;
	}

	/** Places of the rows of all parts, one after the other, in the order of their lines; null where they are in order. */
	#order(): Int32Array | null {
		if (this.#parts.length === 1) return null;
		const lines = this.#joined(({ shape }) => shape.lines);
		return Int32Array.from(lines, (_, place) => place).sort((a, b) => lines[a]! - lines[b]!);
	}
}

interface Column {
	at(row: number): number;
}

/** An axis of a shape: that of its own lines, else the one it is told. */
function axisColumn(shape: Shape, axis: string): Column | undefined {
	const own = shape.axisNames().indexOf(axis);
	return own >= 0 ? shape.axes[own] : shape.context.get(axis);
}

/**
 * Where a part stands, on which axes: on all those of its own lines together, to compare it with lines that speak of the same;
 * on the first of them; else on the one it is told.
 */
function placesOf({ shape, rows }: Part): readonly (readonly [string, Set<number>])[] {
	const names = shape.axisNames();
	const own = shape.axes[0];
	if (own === undefined) {
		const [name, column] = shape.context.entries().next().value ?? ["", undefined];
		return [[name, new Set(column === undefined ? [] : Array.from(rows, (row) => column.at(row)))]];
	}
	const first = [`own ${names[0]}`, new Set(Array.from(rows, (row) => own.at(row)))] as const;
	if (names.length === 1) return [first];
	const place = (row: number): number => shape.axes.reduce((sum, axis) => sum * spread + axis.at(row), 0);
	return [[`own ${names.join()} ${wordsOf(shape).join()}`, new Set(Array.from(rows, place))], first];
}

function overlap(a: Set<number>, b: Set<number>): boolean {
	if (Math.min(a.size, b.size) < 2) return false;
	return 2 * a.intersection(b).size > Math.min(a.size, b.size);
}

/** Words that may tell what the lines of a shape speak of: those before its first name that are no units. */
function wordsOf({ literal, plan }: Shape): readonly string[] {
	const text = utf8.decode(literal);
	const before = text.slice(0, Math.max(text.indexOf(plan.values[0]!.name), 0));
	const words = before.match(/(?<![\0\p{L}\p{N}_])\p{L}[\p{L}\p{N}_]*/gu) ?? [];
	return words.filter((word) => axisName(word) === null);
}
