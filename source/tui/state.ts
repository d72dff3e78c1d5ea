import type { NamedArray } from "../formats/read-arrays.ts";
import type { Annotations } from "../model/annotation.ts";
import type { DirectionRules } from "../model/direction.ts";
import type { Environment } from "../model/environment.ts";
import type { FoundMetrics } from "../model/found-metrics.ts";
import type { NamedSeries } from "../model/named-series.ts";
import type { Problem } from "../model/problem.ts";
import type { RememberedPlace } from "../model/remembered.ts";
import type { RunTable } from "../model/run-table.ts";
import type { SavedView } from "../model/saved-view.ts";
import type { SeriesSummary } from "../model/series.ts";
import type { ThemeName } from "../model/theme-name.ts";
import type { Freshness } from "../project/watch.ts";
import type { ComparedTexts } from "../query/compared-texts.ts";
import type { Filter } from "../query/filter.ts";
import type { GroupCurve } from "../query/group-curve.ts";
import type { Reduction } from "../query/reduction.ts";
import type { SortKey } from "../query/sort.ts";
import type { BoundKeys } from "../settings/settings.ts";
import type { ChartSettings } from "./chart-settings.ts";
import type { ConfigDocuments } from "./config-documents.ts";
import type { ConfigView } from "./config-view.ts";
import type { LogView } from "./log-view.ts";
import type { Screen } from "./screen.ts";
import type { Stale } from "./stale.ts";

/** What is asked of the runs, and can be taken back. */
export type QueryState = Pick<State, "filter" | "filterText" | "sort" | "metric" | "shownColumns" | "globs" | "groups">;

/** A line of text being typed at the bottom of the screen. */
export interface Prompt {
	readonly kind:
		| "command"
		| "help"
		| "filter"
		| "find"
		| "find-config"
		| "find-text"
		| "time"
		| "columns"
		| "view"
		| "tags"
		| "note"
		| "metrics";
	readonly text: string;
	/** Index into `text`, between graphemes. */
	readonly cursor: number;
	/** Keys of the runs whose tags or note are typed: others may come under the cursor meanwhile. */
	readonly runs: readonly string[];
	/** What typing changes, as it was before, for Esc. */
	readonly before: Pick<State, "filter" | "filterText" | "shownColumns" | "stack" | "configView">;
	/** Which of the texts typed before stands there, counted from the latest; null: what is being typed. */
	readonly recalled: number | null;
	/** Which of the actions that fit is under the cursor of the palette. */
	readonly chosen: number;
	readonly error: { readonly message: string; readonly position: number } | null;
}

export type Loaded<T> =
	| { readonly is: "loading" }
	| { readonly is: "loaded"; readonly value: T }
	| { readonly is: "broken"; readonly message: string };

export interface State {
	readonly columns: number;
	readonly rows: number;
	/** Local time at the start, from which a filter such as `started > -7d` counts; null where nobody told it. */
	readonly now: string | null;
	/** The folders that were opened, as the user wrote them. */
	readonly folders: readonly string[];
	/** Patterns of the files to show; none: all. */
	readonly globs: readonly string[];
	readonly table: RunTable;
	readonly problems: readonly Problem[];
	/** Whether all runs are known, and how many folders were listed so far. */
	readonly complete: boolean;
	readonly scanned: number;
	/** Whether what became of each run is known. */
	readonly settled: boolean;
	/** The screens from the first to the one that is seen; never empty. */
	readonly stack: readonly [Screen, ...Screen[]];
	readonly filterText: string;
	readonly filter: Filter | null;
	readonly sort: readonly SortKey[];
	/** What curves are drawn over, where they have it; null: what their files say. */
	readonly axis: string | null;
	/** The metric the user chose; null: the one that looks most like a score. */
	readonly metric: string | null;
	/** The columns the user chose; null: those that vary. */
	readonly shownColumns: readonly string[] | null;
	/** The run that the pane below the runs shows while the cursor moves on; null: the one under the cursor. */
	readonly resting: string | null;
	/** Counts the steps of the cursor over runs, so that a rest after one of them is told from a rest after another. */
	readonly step: number;
	/** Config groups whose parameters come first; null: the usual ones. */
	readonly groups: readonly string[] | null;
	/** Keys of the runs that are marked, in the order in which they were. */
	readonly marks: readonly string[];
	/** Key of the run that the others are held against; null: none. */
	readonly baseline: string | null;
	/** Tags and notes of runs. */
	readonly annotations: Annotations;
	/** How the metrics of a run are shown. */
	readonly metricsView: "grid" | "list";
	/** How curves are drawn, on whichever screen. */
	readonly chart: ChartSettings;
	/** Curves with (nearly) all of their points, by `seriesKey`, for charts that are looked into; null: being read. */
	readonly details: ReadonlyMap<string, NamedSeries | null>;
	/** By `differenceKey`. */
	readonly differences: ReadonlyMap<string, Loaded<ComparedTexts>>;
	/** Means of configurations with their bands, by `groupKey`. */
	readonly bands: ReadonlyMap<string, Loaded<GroupCurve>>;
	readonly prompt: Prompt | null;
	/** What was said of metrics: better high or low. */
	readonly directions: DirectionRules;
	/** Parameters that are folded as seeds; null: those that are called like one. */
	readonly seeds: readonly string[] | null;
	/** Flags that have another value where they are not typed: the config file says so of this project. */
	readonly defaultFlags: readonly string[];
	/** Keys that the user has bound, by the names of actions. */
	readonly boundKeys: ReadonlyMap<string, BoundKeys>;
	/** Queries that have a name. */
	readonly views: ReadonlyMap<string, SavedView>;
	readonly theme: ThemeName;
	/** What flags and the config file ask for: what holds when one starts anew. */
	readonly asked: Pick<State, "sort" | "metric" | "shownColumns" | "directions">;
	/** Where one was the last time, until it is there or one has gone elsewhere; null: nowhere. */
	readonly returnTo: RememberedPlace | null;
	/** Names of those that stand in the config file. */
	readonly configViews: ReadonlySet<string>;
	/** Filters that were typed, the latest last. */
	readonly typedFilters: readonly string[];
	/** Changes of the query: those that can be taken back, and those that were. */
	readonly history: {
		readonly past: readonly QueryState[];
		readonly now: QueryState;
		readonly future: readonly QueryState[];
	};
	/** One line for the user, until the next key. */
	readonly message: string | null;
	/** Which of the things under the cursor was copied last, and what was said of it. */
	readonly copied: { readonly turn: number; readonly message: string } | null;
	/** By metric, then by key of the run. */
	readonly summaries: ReadonlyMap<string, ReadonlyMap<string, SeriesSummary>>;
	/** What was asked for of each metric besides. */
	readonly reductions: ReadonlyMap<string, readonly Reduction[]>;
	/** By `seriesKey`. */
	readonly series: ReadonlyMap<string, Loaded<NamedSeries>>;
	/** The metrics that files hold, by key of the experiment or run whose files were looked into; null: they are being. */
	readonly looked: ReadonlyMap<string, FoundMetrics | null>;
	/** What of those files could not be read; `problems` has it too. */
	readonly metricProblems: readonly Problem[];
	/** By path. */
	readonly arrays: ReadonlyMap<string, Loaded<readonly NamedArray[]>>;
	/** By key of the run. */
	readonly configs: ReadonlyMap<string, Loaded<ConfigDocuments>>;
	/** Whether configs are shown with their interpolations resolved. */
	readonly showsResolved: boolean;
	readonly configView: ConfigView;
	/** What loggers recorded of where a run ran, by key of the run. */
	readonly environments: ReadonlyMap<string, Environment>;
	/** Bytes of each file, by key of the run. */
	readonly fileSizes: ReadonlyMap<string, ReadonlyMap<string, number>>;
	/** By path. */
	readonly logs: ReadonlyMap<string, Loaded<LogView>>;
	/** Whether long lines of texts take as many rows as they need. */
	readonly wrapsText: boolean;
	/** Whether each state of a progress bar in a text is a line. */
	readonly splitsText: boolean;
	/** How current all this is; null where nobody looks for changes. */
	readonly live: Freshness | null;
	/** What of it is older than the files it came from. */
	readonly stale: Stale;
	/** The exit code, once the program is to end. */
	readonly exit: number | null;
}

export function seriesKey(run: string, metric: string): string {
	return `${run}\0${metric}`;
}

export function groupKey(metric: string, runs: readonly string[]): string {
	return [metric, ...runs].join("\0");
}

export function runsOfGroupKey(key: string): readonly string[] {
	return key.split("\0").slice(1);
}

export function topScreen(state: State): Screen {
	return state.stack.at(-1)!;
}
