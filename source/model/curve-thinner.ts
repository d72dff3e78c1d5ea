import { type Bounds, type BoundsOf, boundsOf } from "./bounds.ts";

/** Places that are kept of each part: of its first or last value, of the lowest, the highest, and of one that is not finite. */
const keptOfPart = 4;

/** Curves up to this length are short as they are. */
const short = 4096;
/** Values that are looked at at a time: where the lowest stands is looked for among as many. */
const stride = 2048;

/** Whether a curve of so many values is thinned to so many parts: one that is short, or would not get shorter, is kept whole. */
export function isThinned(count: number, parts: number): boolean {
	return count > Math.max(short, partsOf(parts) * keptOfPart);
}

/** At least two, for the first and the last value stay in different ones. */
function partsOf(parts: number): number {
	return Math.max(2, parts);
}

/**
 * Takes the values of a long curve one piece after the other and keeps of each of `parts` equal parts the lowest, the
 * highest and one that is not finite, and of all the first and the last. Four values are kept of every part, some of them
 * twice, so that parts of the kept ones are parts of the curve.
 */
export class CurveThinner {
	/** Which values are kept, in their order; filled when all were added. */
	readonly places: Float64Array;
	readonly values: Float64Array;
	readonly #count: number;
	readonly #parts: number;
	readonly #boundsOf: BoundsOf;
	readonly #told: Bounds = { min: 0, max: 0, isBroken: false };
	readonly #edge = { place: -1, value: Number.NaN };
	readonly #low = { place: -1, value: Number.POSITIVE_INFINITY };
	readonly #high = { place: -1, value: Number.NEGATIVE_INFINITY };
	readonly #broken = { place: -1, value: Number.NaN };
	#part = 0;
	/** How many were added. */
	#added = 0;
	#partEnd: number;

	/** `count` values are going to be added, at least four for every part. */
	constructor(count: number, parts: number, bounds: BoundsOf = boundsOf) {
		this.#count = count;
		this.#parts = partsOf(parts);
		this.#boundsOf = bounds;
		this.places = new Float64Array(this.#parts * keptOfPart);
		this.values = new Float64Array(this.#parts * keptOfPart);
		this.#partEnd = this.#endOf(0);
	}

	/** The next values: those of `values` from `start` up to `end`. */
	add(values: Float64Array, start: number, end: number): void {
		for (let from = start; from < end; ) {
			const to = Math.min(end, from + this.#partEnd - this.#added);
			this.#addPiece(values, from, to);
			this.#added += to - from;
			from = to;
			if (this.#added === this.#partEnd) this.#endPart();
		}
	}

	#addPiece(values: Float64Array, from: number, to: number): void {
		const told = this.#told;
		const before = this.#added - from;
		let [min, max] = [this.#low.value, this.#high.value];
		let [low, high, broken] = [-1, -1, -1];
		for (let start = from; start < to; start += stride) {
			const end = Math.min(to, start + stride);
			this.#boundsOf(values, start, end, told);
			if (told.min < min) [min, low] = [told.min, start];
			if (told.max > max) [max, high] = [told.max, start];
			if (told.isBroken) broken = end - 1;
		}
		if (low >= 0) note(this.#low, before, values, values.indexOf(min, low));
		if (high >= 0) note(this.#high, before, values, values.indexOf(max, high));
		if (broken >= 0) {
			while (Number.isFinite(values[broken]!)) broken--;
			note(this.#broken, before, values, broken);
		}
		if (this.#added === 0) note(this.#edge, before, values, from);
		else if (this.#part > 0) note(this.#edge, before, values, to - 1);
	}

	#endPart(): void {
		const edge = this.#edge;
		const kept = [edge, this.#low, this.#high, this.#broken].map((one) => (one.place < 0 ? edge : one));
		let at = this.#part * keptOfPart;
		for (const { place, value } of kept.sort((a, b) => a.place - b.place)) {
			this.places[at] = place;
			this.values[at] = value;
			at++;
		}
		this.#low.value = Number.POSITIVE_INFINITY;
		this.#high.value = Number.NEGATIVE_INFINITY;
		this.#low.place = this.#high.place = this.#broken.place = -1;
		this.#part++;
		this.#partEnd = this.#endOf(this.#part);
	}

	#endOf(part: number): number {
		return Math.ceil(((part + 1) * this.#count) / this.#parts);
	}
}

function note(kept: { place: number; value: number }, before: number, values: Float64Array, at: number): void {
	kept.place = before + at;
	kept.value = values[at]!;
}
