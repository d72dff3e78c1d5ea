import { folderOf } from "../model/run.ts";
import { shortNames } from "../query/short-names.ts";
import type { Glyphs } from "../render/glyphs.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueText } from "../render/value-text.ts";
import { type Curves, curvesOfRuns, noCurves } from "./curves.ts";
import { type FoldedRow, foldedRows } from "./folded-rows.ts";
import { metricItems, pairedItems } from "./run-facts.ts";
import type { ChartScreen } from "./screen.ts";
import { groupKey, type State } from "./state.ts";

/** More configurations are no longer told apart in one chart. */
export const mostCurves = 8;

/** The curves of a chart screen: of its runs, or of configurations as means with a band. */
export function curvesShown(state: State, screen: ChartScreen, glyphs: Glyphs): Curves {
	return screen.runs === null
		? curvesOfGroups(state, screen, glyphs)
		: screen.runs.length === 1
			? curvesOfPair(state, screen.runs[0]!, screen.metric, glyphs)
			: curvesOfRuns(state, screen.runs, screen.metric, glyphs);
}

/** The curve of one run, and the same metric on the other data where the two share an axis. */
function curvesOfPair(state: State, run: string, metric: string, glyphs: Glyphs): Curves {
	const own = curvesOfRuns(state, [run], metric, glyphs);
	const pair = pairOf(state, run, metric);
	if (pair === undefined || own.series.length === 0) return own;
	const other = curvesOfRuns(state, [run], pair, glyphs);
	return other.axis === own.axis ? { ...own, series: [...own.series, ...other.series] } : own;
}

/** Training for validation, and the other way round; undefined where a run has only one of them. */
export function pairOf(state: State, run: string, metric: string): string | undefined {
	return pairedItems(metricItems(state, run)).get(metric)?.name;
}

/** The configurations whose curves are drawn, the best first. */
export function groupsShown(state: State, { experiment }: ChartScreen): readonly FoldedRow[] {
	return foldedRows(state, { experiment }).slice(0, mostCurves);
}

/** Keys of the runs of a configuration. */
export function runsOfGroup(state: State, { rows }: FoldedRow): readonly string[] {
	return Array.from(rows, (row) => folderOf(state.table.runs[row]!));
}

function curvesOfGroups(state: State, screen: ChartScreen, glyphs: Glyphs): Curves {
	const groups = groupsShown(state, screen);
	const names = shortNames(groups[0]?.shared.map(({ name }) => name) ?? []);
	const series = [];
	const missing: string[] = [];
	let isLoading = false;
	for (const group of groups) {
		const runs = runsOfGroup(state, group);
		const of = group.shared.map(({ value }, index) => `${sanitise(names[index]!)}=${valueText(value, glyphs)}`);
		const label = `${of.join(" ")} n=${runs.length}`;
		const band = state.bands.get(groupKey(screen.metric, runs));
		if (band === undefined || band.is === "loading") isLoading = true;
		else if (band.is === "broken") missing.push(`${label}: ${band.message}`);
		else {
			const { steps, mean, low, high } = band.value;
			series.push({ label, steps, values: mean, band: { low, high } });
		}
	}
	return { ...noCurves, series, missing, isLoading, axis: "step" };
}
