import type { NamedSeries } from "../../model/named-series.ts";
import type { Mapping, Value } from "../../model/value.ts";
import type { NamedArray } from "../array-file.ts";
import type { EventContents, EventFile } from "./event-file.ts";
import { histogramArray } from "./histogram-array.ts";
import { pointsByStep } from "./points-by-step.ts";
import type { Tally } from "./tag-contents.ts";

/**
 * What the contents of event files show: numbers are series, by their steps – a writer that starts again goes back, and
 * EventAccumulator keeps both in the order written, as do points of one step here; histograms an array, a row a step and a column a bin; other
 * tensors of numbers arrays, the last of each tag; hyperparameters and short texts facts. Of all else a fact tells how many
 * there are, and from which step to which: pictures, sounds, long texts, and histograms, of which it tells what their bins
 * cover.
 */
export function eventFileOf(contents: EventContents, problems: readonly string[]): EventFile {
	const series: NamedSeries[] = [];
	const arrays: NamedArray[] = [];
	const facts = new Map<string, Value>();
	for (const { name, points, histograms, tallies, texts, array } of contents.tags) {
		if (points !== null) series.push({ name, ...pointsByStep(points), axis: "step", otherAxes: [], origin: null });
		const bins = histogramArray(histograms);
		if (bins !== undefined) arrays.push({ name, array: bins.array });
		else if (array !== null) arrays.push({ name, array });
		for (const [kind, tally] of tallies) {
			if (kind === "texts" && texts !== null) facts.set(name, texts);
			else facts.set(name, tallyFact(kind, tally, kind === "histograms" ? bins : undefined));
		}
	}
	for (const [name, value] of contents.facts) facts.set(name, value);
	return { series, arrays, facts, problems, contents };
}

function tallyFact(kind: string, tally: Tally, bins: { from: number; to: number } | undefined): Mapping {
	const fact = new Map<Value, Value>([
		[kind, tally.count],
		["first_step", tally.firstStep],
		["last_step", tally.lastStep],
	]);
	if (bins !== undefined) fact.set("from", bins.from).set("to", bins.to);
	return fact;
}
