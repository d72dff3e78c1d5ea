import type { NamedArray } from "../formats/read-arrays.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Direction } from "../model/direction.ts";
import type { Environment } from "../model/environment.ts";
import type { FoundMetrics } from "../model/found-metrics.ts";
import type { NamedSeries } from "../model/named-series.ts";
import type { Problem } from "../model/problem.ts";
import type { RunTable } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import type { ThemeName } from "../model/theme-name.ts";
import type { Freshness } from "../project/watch.ts";
import type { ComparedTexts } from "../query/compared-texts.ts";
import type { GroupCurve } from "../query/group-curve.ts";
import type { ConfigDocuments } from "./config-documents.ts";
import type { LogAnswer } from "./log-answer.ts";
import type { RunTab } from "./screen.ts";
import type { Loaded, Prompt } from "./state.ts";

/** Everything that can happen. What the user asks for is imperative, what the disk answers is in the past tense. */
export type Action = Request | Answer;

export type Request =
	| { readonly type: "move"; readonly by: number }
	| { readonly type: "page"; readonly by: number }
	| { readonly type: "move-to"; readonly end: "first" | "last" }
	| { readonly type: "move-column"; readonly by: number }
	| { readonly type: "open" }
	| { readonly type: "back" }
	| { readonly type: "quit" }
	| { readonly type: "show-help" }
	| { readonly type: "show-problems" }
	| { readonly type: "start-prompt"; readonly kind: Prompt["kind"] }
	| { readonly type: "edit-prompt"; readonly key: string; readonly text: string }
	| { readonly type: "sort-column" }
	| { readonly type: "filter-cell"; readonly keep: boolean }
	| { readonly type: "sort-metric" }
	| { readonly type: "next-failure"; readonly by: 1 | -1 }
	| { readonly type: "hide-column" }
	| { readonly type: "show-varying-columns" }
	| { readonly type: "choose-columns"; readonly text: string }
	| { readonly type: "show-views" }
	| { readonly type: "open-view"; readonly number: number }
	| { readonly type: "remove-view" }
	| { readonly type: "open-chart" }
	| { readonly type: "move-chart-cursor"; readonly by: number }
	/** `factor`: how many times as much of x is shown; `shift`: in widths of what is shown. */
	| { readonly type: "move-chart"; readonly factor?: number; readonly shift?: number }
	| { readonly type: "reset-chart" }
	| { readonly type: "toggle-metrics-view" }
	| { readonly type: "stop-reading" }
	| { readonly type: "toggle-log" }
	| { readonly type: "next-smoothing" }
	| { readonly type: "compare" }
	| { readonly type: "toggle-all" }
	| { readonly type: "show-difference" }
	| { readonly type: "next-text" }
	| { readonly type: "next-difference"; readonly by: 1 | -1 }
	| { readonly type: "toggle-mark" }
	| { readonly type: "clear-marks" }
	| { readonly type: "toggle-baseline" }
	| { readonly type: "next-metric"; readonly by: number }
	| { readonly type: "undo-query" }
	| { readonly type: "redo-query" }
	| { readonly type: "show-facets" }
	| { readonly type: "show-groups" }
	| { readonly type: "next-axis" }
	| { readonly type: "toggle-interpolations" }
	/** config.yaml or hydra.yaml. */
	| { readonly type: "toggle-config-file" }
	| { readonly type: "toggle-differing" }
	| { readonly type: "toggle-fold" }
	| { readonly type: "fold-all"; readonly isFolded: boolean }
	| { readonly type: "fold-in" }
	| { readonly type: "fold-out" }
	| { readonly type: "next-match"; readonly direction: 1 | -1 }
	| { readonly type: "next-view"; readonly by: 1 | -1 }
	| { readonly type: "next-run"; readonly by: number }
	| { readonly type: "next-tab"; readonly by: number }
	| { readonly type: "show-tab"; readonly tab: RunTab }
	| { readonly type: "find-again"; readonly direction: 1 | -1 }
	| { readonly type: "jump-to"; readonly what: "error" | "traceback"; readonly direction: 1 | -1 }
	| { readonly type: "toggle-follow" }
	| { readonly type: "toggle-wrap" }
	| { readonly type: "toggle-states" }
	| { readonly type: "flip-direction" }
	| { readonly type: "toggle-live" }
	| { readonly type: "copy-command" }
	| { readonly type: "copy-here" }
	| { readonly type: "open-file"; readonly tool: "editor" | "pager" }
	| { readonly type: "choose-metric"; readonly metric: string }
	| { readonly type: "choose-theme"; readonly theme: ThemeName }
	/** By its key. */
	| { readonly type: "go-to-run"; readonly run: string }
	| { readonly type: "start-fresh" }
	| { readonly type: "move-command"; readonly by: number }
	/** Does a row of the palette. */
	| { readonly type: "choose-command"; readonly index: number }
	/** By a column of the runs, as they are shown; again the other way round. */
	| { readonly type: "sort-by"; readonly column: number }
	| { readonly type: "click"; readonly x: number; readonly y: number }
	| { readonly type: "say"; readonly message: string };

/** What comes of an effect: an answer, or something to say. */
export type Told = Answer | Extract<Request, { readonly type: "say" }>;

export type Answer =
	/** By `seriesKey`. */
	| { readonly type: "details-loaded"; readonly details: ReadonlyMap<string, NamedSeries> }
	/** By `differenceKey`. */
	| { readonly type: "difference-loaded"; readonly key: string; readonly difference: Loaded<ComparedTexts> }
	/** By `groupKey`. */
	| { readonly type: "bands-loaded"; readonly bands: ReadonlyMap<string, Loaded<GroupCurve>> }
	/** Tags or notes were changed: all of them as they are now. */
	| { readonly type: "annotated"; readonly annotations: Annotations; readonly message: string }
	/** The terminal may not have taken a text. */
	| { readonly type: "copy-doubted"; readonly doubt: string; readonly text: string }
	| { readonly type: "rested"; readonly step: number }
	| { readonly type: "resized"; readonly columns: number; readonly rows: number }
	| {
			readonly type: "runs-loaded";
			readonly table: RunTable;
			readonly problems: readonly Problem[];
			readonly scanned: number;
			readonly complete: boolean;
			readonly settled: boolean;
			/** Keys of runs that are new or whose files have changed; absent: none. */
			readonly changed?: ReadonlySet<string>;
			readonly live?: Freshness | null;
	  }
	/** The table is as it was. */
	| { readonly type: "runs-changed"; readonly changed: ReadonlySet<string>; readonly live: Freshness | null }
	/** What was stale was read again (`Stale`), and this is what came of it. */
	| { readonly type: "refreshed"; readonly names: readonly string[]; readonly answers: readonly Told[] }
	| {
			readonly type: "metrics-discovered";
			readonly scope: string;
			readonly found: FoundMetrics;
			readonly problems: readonly Problem[];
	  }
	| { readonly type: "series-loaded"; readonly series: ReadonlyMap<string, Loaded<NamedSeries>> }
	| {
			readonly type: "summaries-loaded";
			readonly metric: string;
			/** The one that was best in them; absent: the one that holds. */
			readonly direction?: Direction;
			/** By key of the run. */
			readonly summaries: ReadonlyMap<string, SeriesSummary>;
	  }
	| { readonly type: "config-loaded"; readonly run: string; readonly documents: Loaded<ConfigDocuments> }
	| { readonly type: "environments-loaded"; readonly environments: ReadonlyMap<string, Environment> }
	| { readonly type: "files-measured"; readonly run: string; readonly sizes: ReadonlyMap<string, number> }
	| { readonly type: "arrays-loaded"; readonly path: string; readonly arrays: Loaded<readonly NamedArray[]> }
	| LogAnswer;
