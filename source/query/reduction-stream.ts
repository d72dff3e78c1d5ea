import { bestIndex } from "../model/best-index.ts";
import type { Direction } from "../model/direction.ts";
import { mean } from "./moments.ts";
import { reduce } from "./reduce.ts";
import { type Reduction, reductionText } from "./reduction.ts";
import { rollingMean } from "./rolling-mean.ts";
import { Spread } from "./spread.ts";

/** One number that is worked out piece by piece. */
interface Fold {
	add(values: Float64Array, start: number): void;
	result(): number | null;
}

/** Values of a window that are held from one piece to the next. */
const mostHeld = 1 << 20;
/** A power of two, so that scaling by it loses nothing, and more than there are values. */
const scale = 2 ** 40;

/**
 * What `reduce` gives, of a curve that is never held: its values, whose steps count from 0, come piece after piece. Windows
 * of more than a million values are left out.
 */
export class ReductionStream {
	readonly #folds: readonly (readonly [name: string, fold: Fold])[];

	/** `count`: how many values are coming. */
	constructor(reductions: readonly Reduction[], direction: Direction, count: number) {
		this.#folds = reductions.flatMap((reduction) => {
			const fold = foldOf(reduction, direction, count);
			return fold === null ? [] : [[reductionText(reduction), fold] as const];
		});
	}

	/** `start`: the place of the first of the values. */
	add(values: Float64Array, start: number): void {
		for (const [, fold] of this.#folds) fold.add(values, start);
	}

	/** By the reductions as they are typed, when all values have come. */
	get reduced(): ReadonlyMap<string, number | null> {
		return new Map(this.#folds.map(([name, fold]) => [name, fold.result()]));
	}
}

function foldOf({ name, argument = 0 }: Reduction, direction: Direction, count: number): Fold | null {
	switch (name) {
		case "last":
			return at(count - 1);
		case "first":
			return at(0);
		case "at":
			return at(Math.min(Math.floor(argument), count - 1));
		case "best":
		case "argbest":
			return best(direction, name === "argbest");
		case "min":
		case "max":
			return best(name, false);
		case "mean":
			return meanFrom(0);
		case "mean_last":
			return meanFrom(Math.max(0, count - argument));
		case "roll_min":
		case "roll_max":
			return rolling(argument, name === "roll_min" ? "min" : "max", count);
		case "std": {
			const spread = new Spread();
			return { add: (values) => spread.add(values), result: () => spread.deviation };
		}
		case "steps_to":
			return stepsTo(argument, direction);
		case "auc":
			return area();
		case "count":
			return { add: () => {}, result: () => count };
	}
}

function at(index: number): Fold {
	let found: number | null = null;
	return {
		add: (values, start) => {
			if (index >= start && index < start + values.length) found = values[index - start]!;
		},
		result: () => found,
	};
}

function best(direction: Direction, isStep: boolean): Fold {
	let found: { readonly value: number; readonly step: number } | null = null;
	return {
		add: (values, start) => {
			const index = bestIndex(values, direction);
			const value = values[index];
			if (value === undefined) return;
			if (found === null || (direction === "max" ? value > found.value : value < found.value))
				found = { value, step: start + index };
		},
		result: () => (found === null ? null : isStep ? found.step : found.value),
	};
}

function meanFrom(first: number): Fold {
	let [sum, scaled, count] = [0, 0, 0];
	return {
		add: (values, start) => {
			const from = Math.max(0, first - start);
			const own = mean(values, from, values.length);
			if (own === null) return;
			sum += own * (values.length - from);
			// The sum of values that are finite may be none.
			scaled += (own / scale) * (values.length - from);
			count += values.length - from;
		},
		result: () => (count === 0 ? null : Number.isFinite(sum) ? sum / count : (scaled / count) * scale),
	};
}

function rolling(window: number, direction: Direction, count: number): Fold | null {
	const found = best(direction, false);
	// No window is ever full.
	if (window > count) return { add: () => {}, result: () => null };
	if (window > mostHeld) return null;
	let held = new Float64Array();
	return {
		add: (values, start) => {
			const all = new Float64Array(held.length + values.length);
			all.set(held);
			all.set(values, held.length);
			found.add(rollingMean(all, window), start);
			held = all.slice(Math.max(0, all.length - window + 1));
		},
		result: () => found.result(),
	};
}

function stepsTo(threshold: number, direction: Direction): Fold {
	const sign = direction === "max" ? 1 : -1;
	let found: number | null = null;
	return {
		add: (values, start) => {
			if (found !== null) return;
			const isThere = (value: number) => value * sign >= threshold * sign && value * sign < Number.POSITIVE_INFINITY;
			const index = values.findIndex(isThere);
			if (index >= 0) found = start + index;
		},
		result: () => found,
	};
}

function area(): Fold {
	let steps = new Float64Array();
	let sum: number | null = null;
	let last = 0;
	return {
		add: (values) => {
			if (values.length === 0) return;
			if (steps.length < values.length) steps = Float64Array.from(values.keys());
			const own = reduce({ steps, values }, { name: "auc" }, "max")!;
			sum = sum === null ? own : sum + (last / 2 + values[0]! / 2) + own;
			last = values.at(-1)!;
		},
		result: () => sum,
	};
}
