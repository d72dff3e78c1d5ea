import type { NpyArray } from "../../model/npy-array.ts";
import type { Value } from "../../model/value.ts";
import type { Allowance } from "./allowance.ts";
import { histogramOf } from "./histogram.ts";
import { HistogramList } from "./histogram-list.ts";
import { PointList } from "./point-list.ts";
import type { SummaryValue } from "./summary-value.ts";
import type { TagContents, Tally } from "./tag-contents.ts";

const longestText = 1000;

/** What was seen of one tag of a file. */
export class Tag {
	readonly name: string;
	/** The name as the file has it. */
	readonly bytes: Uint8Array;
	/** The tag that came after this one the last time. */
	next: Tag | null = null;
	/** `scalars`, `text`; null until a value names it: only the first one of a writer does. */
	plugin: string | null = null;
	/** As in `TagContents`. */
	opening = Number.POSITIVE_INFINITY;
	dropped = Number.POSITIVE_INFINITY;
	readonly #allowance: Allowance;
	readonly #points: PointList;
	readonly #histograms: HistogramList;
	readonly #tallies = new Map<string, { -readonly [key in keyof Tally]: Tally[key] }>();
	#texts: Value | null = null;
	#array: NpyArray | null = null;

	constructor(name: string, bytes: Uint8Array, allowance: Allowance) {
		this.name = name;
		this.bytes = bytes;
		this.#allowance = allowance;
		this.#points = new PointList(allowance);
		this.#histograms = new HistogramList(allowance);
	}

	/** Takes a value at a step and a time, in seconds since 1970. */
	add(value: SummaryValue, step: number, time: number): void {
		switch (value.kind) {
			case "scalar":
				this.#points.add(step, value.number, time);
				return;
			case "tensor":
				this.#addTensor(value, step, time);
				return;
			case "histogram":
				this.#addHistogram(value.buckets!, step);
				return;
			case "image":
				this.#count("images", step);
				return;
			case "audio":
				this.#count("sounds", step);
		}
	}

	/** Forgets what stands at `step` and after it. Returns how many points were looked at. */
	dropFrom(step: number): number {
		this.#histograms.dropFrom(step);
		return this.#points.dropFrom(step);
	}

	contents(): TagContents {
		return {
			name: this.name,
			opening: this.opening,
			dropped: this.dropped,
			points: this.#points.length === 0 ? null : this.#points.points(),
			histograms: this.#histograms.histograms(),
			tallies: new Map(Array.from(this.#tallies, ([kind, tally]) => [kind, { ...tally }])),
			texts: this.#texts,
			array: this.#array,
		};
	}

	#addTensor(value: SummaryValue, step: number, time: number): void {
		const { tensor } = value;
		// Where the record that named the plugin is lost, a lone number can hardly be anything but a scalar.
		if (this.plugin === "scalars" || value.dataClass === 1 || (this.plugin === null && tensor.shape.length === 0)) {
			const scalar = tensor.scalar();
			if (scalar !== undefined) {
				this.#points.add(step, scalar, time);
				return;
			}
		}
		if (this.plugin === "images" || this.plugin === "audio") {
			this.#count(this.plugin === "audio" ? "sounds" : "images", step);
			return;
		}
		if (this.plugin === "hparams") return;
		if (tensor.isText) {
			this.#count(this.plugin === "text" ? "texts" : "tensors", step);
			if (this.plugin !== "text") return;
			const texts = tensor.texts(longestText);
			this.#texts = texts === undefined ? null : texts.length === 1 ? texts[0]! : texts;
			return;
		}
		const array = tensor.array();
		const buckets = this.plugin === "histograms" && array !== undefined ? histogramOf(array) : undefined;
		if (buckets !== undefined) this.#addHistogram(buckets, step);
		else {
			this.#count("tensors", step);
			this.#keep(array ?? null);
		}
	}

	#addHistogram(buckets: Float64Array, step: number): void {
		this.#count("histograms", step);
		this.#histograms.add({ step, buckets });
	}

	/** Keeps the last array of a tag. */
	#keep(array: NpyArray | null): void {
		if (this.#array !== null) this.#allowance.give(sizeOf(this.#array));
		this.#array = array !== null && this.#allowance.take(sizeOf(array)) ? array : null;
	}

	#count(kind: string, step: number): void {
		const tally = this.#tallies.get(kind);
		if (tally === undefined) this.#tallies.set(kind, { count: 1, firstStep: step, lastStep: step });
		else {
			tally.count++;
			tally.lastStep = step;
		}
	}
}

function sizeOf(array: NpyArray): number {
	return 8 * array.values.length;
}
