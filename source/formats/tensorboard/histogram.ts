import type { NpyArray } from "../../model/npy-array.ts";
import { rebin } from "./rebin.ts";
import type { WireReader } from "./wire-reader.ts";

/** How values were spread at one step. */
export interface Histogram {
	readonly step: number;
	/** Left edge, right edge and count of each bucket, from left to right. */
	readonly buckets: Float64Array;
}

/** With more, a histogram is kept in so many equal ones. */
const mostBuckets = 128;
/** What a message of more holds is no histogram. */
const mostEdges = 1 << 20;

/**
 * The buckets of a HistogramProto in `wire` up to `end` (https://github.com/tensorflow/tensorboard/blob/master/tensorboard/compat/proto/histogram.proto):
 * 1 min, 2 max, 6 right edges, 7 counts, each a double. As TensorBoard takes them: without the empty ones at both ends, from
 * min to max. Throws a DataError where the message is broken.
 */
export function readHistogram(wire: WireReader, end: number): Float64Array {
	let min = 0;
	let max = 0;
	const edges: number[] = [];
	const counts: number[] = [];
	const add = (list: number[], number: number): void => {
		if (list.length <= mostEdges) list.push(number);
	};
	while (wire.at < end) {
		const key = wire.key(end);
		const list = key >>> 3 === 6 ? edges : counts;
		if (key === 9) min = wire.double(end);
		else if (key === 17) max = wire.double(end);
		else if (key === 49 || key === 57) add(list, wire.double(end));
		else if (key === 50 || key === 58) {
			for (const packed = wire.span(end); wire.at < packed; ) add(list, wire.double(packed));
		} else wire.skip(key, end);
	}
	if (edges.length > mostEdges || counts.length > mostEdges) return new Float64Array();
	const isFilled = (count: number): boolean => count > 0;
	const first = counts.findIndex(isFilled);
	const last = counts.findLastIndex(isFilled);
	if (first < 0 || last > edges.length) return new Float64Array();
	const buckets = new Float64Array(3 * (last - first + 1));
	for (let at = first; at <= last; at++) {
		const left = at === first ? min : edges[at - 1]!;
		const right = at === last ? max : edges[at]!;
		buckets.set([left, right, counts[at]!], 3 * (at - first));
	}
	return bounded(buckets);
}

/** The buckets in a tensor of shape (k, 3): left edge, right edge, count. undefined where it is another. */
export function histogramOf({ shape, values }: NpyArray): Float64Array | undefined {
	if (shape.length !== 2 || shape[1] !== 3) return undefined;
	return bounded(Float64Array.from(values as Float64Array | Int32Array));
}

function bounded(buckets: Float64Array): Float64Array {
	if (buckets.length <= 3 * mostBuckets) return buckets;
	const from = buckets[0]!;
	const to = buckets[buckets.length - 2]!;
	const counts = rebin(buckets, from, to, mostBuckets);
	const equal = new Float64Array(3 * mostBuckets);
	for (let at = 0; at < mostBuckets; at++) {
		const edge = (index: number): number => from + ((to - from) * index) / mostBuckets;
		equal.set([edge(at), edge(at + 1), counts[at]!], 3 * at);
	}
	return equal;
}
