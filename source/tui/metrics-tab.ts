import { isHeldOut } from "../model/metric-pairs.ts";
import { axesOf } from "../model/series-axis.ts";
import { nameTest } from "../query/name-test.ts";
import { type GridPage, gridPages } from "./grid-layout.ts";
import { lastOf } from "./last-of.ts";
import { layoutOf } from "./layout.ts";
import { type MetricItem, metricItems, pairedItems } from "./run-facts.ts";
import type { RunScreen } from "./screen.ts";
import { type State, seriesKey } from "./state.ts";

/** What the tab of metrics shows in one place, and the cursor stands on. */
export interface MetricEntry {
	/** One metric, or one on two kinds of data, that of training first. */
	readonly items: readonly [MetricItem, MetricItem?];
	/** One number, or none: there is no curve to be drawn. */
	readonly isValue: boolean;
}

/** Among so many metrics what has to be read to be known as a single value is moved to the others once it is. */
const sorted = 1000;

/** The metrics whose names pass the filter of the tab: in the list one by one, in the grid the curves first, in pairs. */
export function metricEntries(state: State, screen: RunScreen): readonly MetricEntry[] {
	const all = metricItems(state, screen.run);
	const items = filtered(all, screen.metricFilter);
	return state.metricsView === "list" ? single(items) : paired(all, items, state.series, state.axis, screen.run);
}

export function metricUnderCursor(state: State, screen: RunScreen): MetricItem | undefined {
	return metricEntries(state, screen)[screen.places.metrics.cursor]?.items[0];
}

/** Where in a list of entries a metric stands; -1 where it does not. */
export function entryOf(entries: readonly MetricEntry[], metric: string): number {
	return entries.findIndex(({ items: [first, second] }) => first.name === metric || second?.name === metric);
}

export function gridOf(state: State, screen: RunScreen): readonly GridPage[] {
	const entries = metricEntries(state, screen);
	return pagesOf(entries, state.columns, Math.max(1, layoutOf(state).body - 1));
}

/** The page that the cursor is on; undefined where there are none. */
export function pageInSight(state: State, screen: RunScreen): GridPage | undefined {
	const { cursor } = screen.places.metrics;
	return gridOf(state, screen).findLast(({ from }) => from <= cursor);
}

const filtered = lastOf((items: readonly MetricItem[], filter: string) => {
	if (filter === "") return items;
	const fits = nameTest(filter);
	return items.filter(({ name }) => fits(name));
});

const single = lastOf((items: readonly MetricItem[]) =>
	items.map((item): MetricEntry => ({ items: [item], isValue: false })),
);

const paired = lastOf(
	(
		all: readonly MetricItem[],
		items: readonly MetricItem[],
		series: State["series"],
		axis: string | null,
		run: string,
	): readonly MetricEntry[] => {
		const pairs = pairedItems(all);
		const there = new Set(items);
		const charts: MetricEntry[] = [];
		const values: MetricEntry[] = [];
		const taken = new Set<string>();
		const isValue = (item: MetricItem) => {
			const one = all.length > sorted ? undefined : series.get(seriesKey(run, item.name));
			if (one?.is === "loaded") return one.value.values.length < 2;
			return one?.is === "broken" || item.isSingle === true;
		};
		for (const item of items) {
			if (taken.has(item.name)) continue;
			if (isValue(item)) {
				values.push({ items: [item], isValue: true });
				continue;
			}
			const pair = pairs.get(item.name);
			const isPair =
				pair !== undefined && there.has(pair) && !taken.has(pair.name) && !isValue(pair) && canShare(item, pair);
			if (isPair) taken.add(pair.name);
			charts.push({ items: !isPair ? [item] : isHeldOut(item.name) ? [pair, item] : [item, pair], isValue: false });
		}
		return [...charts, ...values];

		/** Two curves over different axes would share a scale that means two things. */
		function canShare(a: MetricItem, b: MetricItem): boolean {
			const [one, other] = [a, b].map(({ name }) => series.get(seriesKey(run, name)));
			if (one?.is !== "loaded" || other?.is !== "loaded") return true;
			const own = axesOf(one.value);
			const shown = axis !== null && own.includes(axis) ? axis : own[0]!;
			return axesOf(other.value).includes(shown);
		}
	},
);

const pagesOf = lastOf((entries: readonly MetricEntry[], width: number, height: number) => {
	const values = entries.filter(({ isValue }) => isValue).length;
	return gridPages(entries.length - values, values, { width, height });
});
