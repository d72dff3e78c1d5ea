import type { NamedSeries } from "../../model/named-series.ts";
import { appendFiles } from "../append-files.ts";
import type { SeriesFile } from "../series-format.ts";

/**
 * The files of several runs of a tracker as one. `idFact` names the fact that says which run a file is of. The names of the
 * first run stay as they are, those of the others begin with their id: `abc123/loss`. Where a run was resumed, what was
 * logged anew replaces what was there from that step on.
 */
export function joinRuns(parts: readonly SeriesFile[], idFact: string): SeriesFile {
	const runs = Map.groupBy(parts, ({ facts }) => String(facts.get(idFact) ?? ""));
	const files = Array.from(runs, ([id, own], index) => {
		const file = own.length === 1 ? own[0]! : appendFiles(withoutRepeated(own));
		return index === 0 ? file : prefixed(file, id);
	});
	return files.length === 1 ? files[0]! : appendFiles(files);
}

function prefixed({ series, arrays, facts, problems }: SeriesFile, id: string): SeriesFile {
	return {
		series: series.map((one) => ({ ...one, name: `${id}/${one.name}` })),
		arrays: arrays.map((one) => ({ ...one, name: `${id}/${one.name}` })),
		facts: new Map(facts.entries().map(([name, value]) => [`${id}/${name}`, value])),
		problems: problems.map((problem) => `${id}: ${problem}`),
	};
}

/** The parts less what later parts repeat. */
function withoutRepeated(parts: readonly SeriesFile[]): readonly SeriesFile[] {
	/** By name, the first step of what comes after. */
	const next = new Map<string, number>();
	return parts
		.toReversed()
		.map((part): SeriesFile => {
			const series = part.series.flatMap((one) => {
				const kept = before(one, next.get(one.name) ?? Number.POSITIVE_INFINITY);
				if (kept.steps.length > 0) next.set(one.name, kept.steps[0]!);
				return kept.steps.length > 0 ? [kept] : [];
			});
			return { ...part, series };
		})
		.toReversed();
}

function before(series: NamedSeries, step: number): NamedSeries {
	const end = series.steps.findIndex((own) => own >= step);
	if (end < 0) return series;
	return {
		...series,
		steps: series.steps.subarray(0, end),
		values: series.values.subarray(0, end),
		times: series.times?.subarray(0, end) ?? null,
		otherAxes: series.otherAxes.map(({ name, values }) => ({ name, values: values.subarray(0, end) })),
	};
}
