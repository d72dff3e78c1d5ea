import { mayHave } from "../formats/may-have.ts";
import { folderOf } from "../model/run.ts";
import { comparedRows } from "./compared-rows.ts";
import { mostCurves, pairOf } from "./curves-shown.ts";
import { layoutOf } from "./layout.ts";
import { metricEntries, pageInSight } from "./metrics-tab.ts";
import { metricItems, pairedItems } from "./run-facts.ts";
import type { CompareScreen, RunScreen } from "./screen.ts";
import { metricDrawn } from "./screens/compare-screen.ts";
import { foundOf, metricOf, runOf, runsOf } from "./select.ts";
import { type State, topScreen } from "./state.ts";

/** The curves that the screen shows: those of the rows in sight, or of the metric under the cursor. */
export function seriesInSight(state: State): { run: string; metric: string }[] {
	const screen = topScreen(state);
	const metric = metricOf(state);
	if (screen.kind === "runs" && metric !== undefined) {
		const { top } = screen.place;
		const rows = runsOf(state, screen.experiment).subarray(top, top + layoutOf(state).body);
		const marked = layoutOf(state).pane === 0 ? [] : state.marks.slice(0, mostCurves);
		const inSight = Array.from(rows, (row) => state.table.runs[row]!);
		const others = marked.flatMap((key) => runOf(state, key) ?? []);
		return [...new Set([...inSight, ...others])]
			.filter((run) => mayHave(run, metric, foundOf(state)))
			.map((run) => ({ run: folderOf(run), metric }));
	}
	if (screen.kind === "chart") {
		const [run, ...more] = screen.runs ?? [];
		const pair = run === undefined || more.length > 0 ? undefined : pairOf(state, run, screen.metric);
		const own = (screen.runs ?? []).map((one) => ({ run: one, metric: screen.metric }));
		return run === undefined || pair === undefined ? own : [...own, { run, metric: pair }];
	}
	if (screen.kind === "compare") return compared(state, screen);
	if (screen.kind !== "run") return [];
	if (screen.tab === "metrics") {
		return Array.from(metricsInSight(state, screen), (metric) => ({ run: screen.run, metric }));
	}
	const run = runOf(state, screen.run);
	if (screen.tab !== "overview" || run === undefined || metric === undefined) return [];
	return mayHave(run, metric, foundOf(state)) ? [{ run: screen.run, metric }] : [];
}

/** Those of the page, or of the rows of the list and the one that is drawn beside the one under the cursor. */
function metricsInSight(state: State, screen: RunScreen): ReadonlySet<string> {
	const entries = metricEntries(state, screen);
	const { top, cursor } = screen.places.metrics;
	if (state.metricsView === "grid") {
		const page = pageInSight(state, screen);
		const inSight = page === undefined ? [] : entries.slice(page.from, page.from + page.charts + page.values);
		return new Set(inSight.flatMap(({ items }) => items.map((item) => item!.name)));
	}
	const inSight = entries.slice(top, top + layoutOf(state).body).map(({ items: [{ name }] }) => name);
	const selected = entries[cursor]?.items[0].name;
	const pair = selected === undefined ? undefined : pairedItems(metricItems(state, screen.run)).get(selected);
	return new Set([...inSight, ...(pair === undefined ? [] : [pair.name])]);
}

/** The metrics of runs side by side that stand in sight, and the one whose curves are drawn. */
function compared(state: State, screen: CompareScreen): { run: string; metric: string }[] {
	const { top } = screen.place;
	const inSight = comparedRows(state, screen).slice(top, top + layoutOf(state).body);
	const names = new Set([...inSight.map(({ metric }) => metric), metricDrawn(state, screen)]);
	return screen.runs.flatMap((run) =>
		metricItems(state, run)
			.filter(({ name }) => names.has(name))
			.map(({ name }) => ({ run, metric: name })),
	);
}
