import type { AnnotationChange } from "../model/annotation.ts";
import type { Direction } from "../model/direction.ts";
import type { FoundMetrics } from "../model/found-metrics.ts";
import type { SavedView } from "../model/saved-view.ts";
import type { Reduction } from "../query/reduction.ts";
import type { LogEffect } from "./log-effect.ts";

/** What `update` asks the world to do. Runs are named by their key; the answer comes back as an action. */
export type Effect =
	/** Looks into files of runs for metrics. `scope`: key of the experiment or the run. */
	| { readonly type: "discover-metrics"; readonly scope: string; readonly runs: readonly string[] }
	| {
			readonly type: "load-series";
			readonly wanted: readonly { readonly run: string; readonly metric: string }[];
			readonly found: FoundMetrics;
	  }
	| {
			readonly type: "load-summaries";
			readonly metric: string;
			readonly direction: Direction;
			/** What else than last and best is asked for. */
			readonly reductions: readonly Reduction[];
			readonly runs: readonly string[];
			readonly found: FoundMetrics;
	  }
	| { readonly type: "load-config"; readonly run: string }
	| { readonly type: "load-environments"; readonly runs: readonly string[] }
	| { readonly type: "measure-files"; readonly run: string }
	| { readonly type: "load-arrays"; readonly path: string }
	| LogEffect
	/** Does all of this and answers once, with the names of what is fresh then (`Stale`). */
	| { readonly type: "refresh"; readonly names: readonly string[]; readonly effects: readonly Effect[] }
	/** Stops looking for changes, or goes on. */
	| { readonly type: "pause"; readonly isPaused: boolean }
	/** … with all points, or so many that a part of the chart can be looked into. */
	| {
			readonly type: "load-details";
			readonly wanted: readonly { readonly run: string; readonly metric: string }[];
			readonly found: FoundMetrics;
	  }
	/** Reads two texts and holds them against each other; in logs numbers say nothing. */
	| { readonly type: "load-difference"; readonly paths: readonly [string, string]; readonly isLog: boolean }
	/** Reads the curves of groups of runs and takes each group together. */
	| {
			readonly type: "load-bands";
			readonly metric: string;
			/** Keys of the runs of each group. */
			readonly groups: readonly (readonly string[])[];
			readonly found: FoundMetrics;
	  }
	/** Keeps a query under a name. */
	| { readonly type: "save-view"; readonly name: string; readonly view: SavedView }
	| { readonly type: "remove-view"; readonly name: string }
	/** Changes tags or notes of runs, by their keys. */
	| { readonly type: "annotate"; readonly runs: readonly string[]; readonly change: AnnotationChange }
	| { readonly type: "copy"; readonly text: string }
	/** Opens a file in another program on this terminal, at a line from 1 or at a byte, where one is known. */
	| {
			readonly type: "hand-over";
			readonly tool: "editor" | "pager";
			readonly path: string;
			readonly line: number | null;
			readonly offset: number | null;
	  }
	/** Asks to be told when the cursor has rested on a run for a moment. */
	| { readonly type: "rest"; readonly step: number };
