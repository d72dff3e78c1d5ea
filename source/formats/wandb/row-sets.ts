import type { Axis, NamedSeries } from "../../model/named-series.ts";

type Axes = Pick<NamedSeries, "steps" | "times" | "otherAxes">;

/** The axes of columns that have values in some rows only: columns that were logged together share theirs. */
export class RowSets {
	readonly #all: Axes;
	readonly #known = new Map<string, { readonly rows: Float64Array; readonly axes: Axes }[]>();
	#left: number;

	/** `left`: bytes that times and other axes may take; steps are always there. */
	constructor(steps: Float64Array, times: Float64Array | null, otherAxes: readonly Axis[], left: number) {
		this.#all = { steps, times, otherAxes };
		this.#left = left;
	}

	/** Of the rows `start` to `end`: nothing is copied. */
	range(start: number, end: number): Axes {
		const { steps, times, otherAxes } = this.#all;
		return {
			steps: steps.subarray(start, end),
			times: times === null ? null : times.subarray(start, end),
			otherAxes: otherAxes
				.map(({ name, values }) => ({ name, values: values.subarray(start, end) }))
				.filter(({ values }) => isKnown(values)),
		};
	}

	rows(rows: Float64Array): Axes {
		const key = keyOf(rows);
		const alike = this.#known.get(key) ?? [];
		const known = alike.find((one) => isSame(one.rows, rows));
		if (known !== undefined) return known.axes;
		const axes = this.#gathered(rows);
		// Others of the same key are looked through one by one: a few are enough.
		if (alike.length < 4) this.#known.set(key, [...alike, { rows, axes }]);
		return axes;
	}

	#gathered(rows: Float64Array): Axes {
		const { steps, times, otherAxes } = this.#all;
		const bytes = rows.length * 8;
		const take = (): boolean => {
			if (bytes > this.#left) return false;
			this.#left -= bytes;
			return true;
		};
		return {
			steps: picked(steps, rows),
			times: times !== null && take() ? picked(times, rows) : null,
			otherAxes: otherAxes
				.flatMap(({ name, values }) => (take() ? [{ name, values: picked(values, rows) }] : []))
				.filter(({ values }) => isKnown(values)),
		};
	}
}

function isKnown(values: Float64Array): boolean {
	return values.some((value) => !Number.isNaN(value));
}

function keyOf(rows: Float64Array): string {
	let hash = 0;
	for (let index = 0; index < rows.length; index++) hash = Math.imul(hash, 31) + rows[index]!;
	return `${rows.length} ${rows[0]} ${hash | 0}`;
}

function isSame(a: Float64Array, b: Float64Array): boolean {
	if (a.length !== b.length) return false;
	for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
	return true;
}

function picked(values: Float64Array, rows: Float64Array): Float64Array {
	const some = new Float64Array(rows.length);
	for (let index = 0; index < rows.length; index++) some[index] = values[rows[index]!]!;
	return some;
}
