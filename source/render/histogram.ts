import { float } from "../model/value.ts";
import { shareOf, tickText } from "./axis.ts";
import { axisLabels } from "./axis-labels.ts";
import { brokenText } from "./broken-text.ts";
import { finiteRange } from "./down-sample.ts";
import { numberText } from "./number-text.ts";
import { still, type ViewLine } from "./view-line.ts";
import type { ViewOptions } from "./view-options.ts";

/** Values that fall together: from `low` to `high`, which belongs to the next bin unless the values are whole or this is the last one. */
export interface Bin {
	readonly low: number;
	readonly high: number;
	readonly count: number;
}

/**
 * How often values occur, at most `height` lines: how many there are, the least, the greatest and the mean of the finite ones
 * and what is not finite, then a bar a bin. `isWhole` says that all are integers: bins then hold as many integers each.
 */
export function histogram(
	values: ArrayLike<number>,
	isWhole: boolean,
	{ width, height, glyphs }: ViewOptions,
): ViewLine[] {
	const range = finiteRange(values);
	let nanCount = 0;
	let infiniteCount = 0;
	let finite = 0;
	let mean = 0;
	for (let index = 0; index < values.length; index++) {
		const value = values[index]!;
		if (Number.isFinite(value)) {
			finite++;
			// A part of the mean at once, for a sum of the greatest doubles would overflow.
			mean += value / values.length;
		} else if (Number.isNaN(value)) nanCount++;
		else infiniteCount++;
	}
	const broken = brokenText(nanCount, infiniteCount);
	const facts = [
		`n ${values.length}`,
		...(range === undefined
			? ["no finite value"]
			: [
					`min ${tickText(range.min)}`,
					`max ${tickText(range.max)}`,
					`mean ${numberText(float((mean / finite) * values.length))}`,
				]),
		...(broken === "" ? [] : [broken]),
	];
	const head = still({ text: facts.join("   "), tone: "muted" });
	if (range === undefined) return [head];
	const most = Math.max(1, Math.min(height - 1, 2 * Math.ceil(Math.log2(finite) + 1)));
	const bins = binsOf(values, range, isWhole, most);
	const labels = labelsOf(bins);
	const labelWidth = Math.max(...labels.map((label) => label.length));
	const highest = bins.reduce((top, { count }) => Math.max(top, count), 0);
	const countWidth = String(highest).length;
	const room = Math.max(1, width - labelWidth - countWidth - 4);
	const bar = glyphs.bars.at(-1)!;
	return [
		head,
		...bins.map(({ count }, index) => {
			// A bin with anything in it shows.
			const length = count === 0 ? 0 : Math.max(1, Math.round((count / highest) * room));
			return still(
				{ text: `${labels[index]!.padStart(labelWidth)}  `, tone: "muted" },
				{ text: String(count).padStart(countWidth), tone: null },
				{ text: `  ${bar.repeat(length)}`, tone: "series0" },
			);
		}),
	];
}

function labelsOf(bins: readonly Bin[]): string[] {
	const edges = [...new Set(bins.flatMap(({ low, high }) => [low, high]))];
	const short = edges.map(tickText);
	// Close edges far from 0 take more digits, or what is added to the first one.
	const texts = new Set(short).size === edges.length ? short : axisLabels(edges, 16);
	const textOf = new Map(edges.map((edge, at) => [edge, texts[at]!]));
	return bins.map(({ low, high }) => (low === high ? textOf.get(low)! : `${textOf.get(low)!} to ${textOf.get(high)!}`));
}

/** At most `most` bins of one width over the finite values. */
export function binsOf(
	values: ArrayLike<number>,
	range: { readonly min: number; readonly max: number },
	isWhole: boolean,
	most: number,
): Bin[] {
	const { min, max } = range;
	if (min === max) return [{ low: min, high: max, count: countIn(values, () => 0, 1)[0]! }];
	const span = max - min + 1;
	if (isWhole && Number.isSafeInteger(span)) {
		const size = Math.ceil(span / most);
		const counts = countIn(values, (value) => Math.floor((value - min) / size), Math.ceil(span / size));
		return Array.from(counts, (count, bin) => ({
			low: min + bin * size,
			high: Math.min(max, min + (bin + 1) * size - 1),
			count,
		}));
	}
	const edges = [min];
	for (let bin = 1; bin < most; bin++) {
		const edge = min * (1 - bin / most) + max * (bin / most);
		// Between numbers that are all but equal, rounding would turn edges round.
		edges.push(Math.min(max, Math.max(edges[bin - 1]!, edge)));
	}
	edges.push(max);
	const binOf = (value: number) => {
		// The share is rounded in another way than the edges are: these decide.
		let bin = Math.min(most - 1, Math.floor(shareOf(value, range) * most));
		while (bin > 0 && value < edges[bin]!) bin--;
		while (bin < most - 1 && value >= edges[bin + 1]!) bin++;
		return bin;
	};
	const counts = countIn(values, binOf, most);
	return Array.from(counts, (count, bin) => ({ low: edges[bin]!, high: edges[bin + 1]!, count }));
}

function countIn(values: ArrayLike<number>, binOf: (value: number) => number, bins: number): Float64Array {
	const counts = new Float64Array(bins);
	for (let index = 0; index < values.length; index++) {
		const value = values[index]!;
		if (Number.isFinite(value)) counts[binOf(value)]!++;
	}
	return counts;
}
