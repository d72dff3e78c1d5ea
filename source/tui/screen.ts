import type { ArrayViewName } from "../render/array-view.ts";

/** Where a list stands. `key` names the row under the cursor, so that the place survives new rows, a filter and a sort. */
export interface ListPlace {
	readonly cursor: number;
	readonly top: number;
	readonly key: string | null;
}
export const startOfList: ListPlace = { cursor: 0, top: 0, key: null };

export const runTabs = ["overview", "config", "metrics", "files", "log"] as const;
export type RunTab = (typeof runTabs)[number];

/** Where keys mean something of their own: a screen, or a tab of the run screen. */
export type Place = Exclude<Screen["kind"], "run"> | `run/${RunTab}`;

export interface ProjectsScreen {
	readonly kind: "projects";
	readonly place: ListPlace;
}
export interface ExperimentsScreen {
	readonly kind: "experiments";
	/** Key of the project; null: all of them. */
	readonly project: string | null;
	readonly place: ListPlace;
}
export interface RunsScreen {
	readonly kind: "runs";
	/** Key of the experiment. */
	readonly experiment: string;
	readonly place: ListPlace;
	/** Index of the column under the column cursor. */
	readonly column: number;
	/** Its name, so that the cursor stays on it when columns come and go; null: nobody has moved the cursor. */
	readonly columnName: string | null;
}
export interface RunScreen {
	readonly kind: "run";
	/** Key of the run. */
	readonly run: string;
	/** Key of the experiment it was opened from. */
	readonly experiment: string;
	readonly tab: RunTab;
	readonly places: Readonly<Record<RunTab, ListPlace>>;
	/** What the names of metrics are to have in them; empty: all are shown. */
	readonly metricFilter: string;
	/** The x at which all curves of the tab of metrics are read out, if they have its axis; null: none are. */
	readonly read: { readonly axis: string; readonly x: number } | null;
}
/** A file of a run on its own: a text from its end, or the arrays in a metric file. */
export interface FileScreen {
	readonly kind: "file";
	readonly run: string;
	/** Relative to the run. */
	readonly file: string;
	/** How its arrays are shown; null: each as fits it best. */
	readonly view: ArrayViewName | null;
	/** Cells that its arrays are scrolled to the right. */
	readonly left: number;
	readonly place: ListPlace;
}
export interface ProblemsScreen {
	readonly kind: "problems";
	readonly place: ListPlace;
}
export interface HelpScreen {
	readonly kind: "help";
	/** The screen that it explains. */
	readonly of: Place;
	/** What the keys in sight have in common; empty: all are. */
	readonly search: string;
	readonly place: ListPlace;
}
export type Screen =
	| ProjectsScreen
	| ExperimentsScreen
	| RunsScreen
	| RunScreen
	| FileScreen
	| FacetsScreen
	| ChartScreen
	| CompareScreen
	| ViewsScreen
	| DifferenceScreen
	| GroupsScreen
	| ProblemsScreen
	| HelpScreen;

/** Curves of one metric, large. */
export interface ChartScreen {
	readonly kind: "chart";
	/** Key of the experiment. */
	readonly experiment: string;
	/** Keys of the runs; null: the configurations of the experiment, their seeds folded. */
	readonly runs: readonly string[] | null;
	readonly metric: string;
	/** The part of x that is shown; null: all of it. */
	readonly range: readonly [from: number, to: number] | null;
	/** The x that is read out; null: none. */
	readonly cursor: number | null;
	readonly place: ListPlace;
}

/** Runs side by side. */
export interface CompareScreen {
	readonly kind: "compare";
	/** Key of the experiment. */
	readonly experiment: string;
	/** Keys of the runs. */
	readonly runs: readonly string[];
	/** Also parameters that are the same in all of them. */
	readonly showsAll: boolean;
	/** How many runs are scrolled away to the left. */
	readonly left: number;
	readonly place: ListPlace;
}

/** How the logs of two runs differ. */
export interface DifferenceScreen {
	readonly kind: "difference";
	/** Key of the experiment. */
	readonly experiment: string;
	/** Keys of the runs: the others are held against the first. */
	readonly runs: readonly string[];
	/** Which of them is held against it now. */
	readonly other: number;
	/** Key of the texts that are compared; null: the logs, or the first that both have. */
	readonly file: string | null;
	/** Also lines that are alike. */
	readonly showsAll: boolean;
	readonly place: ListPlace;
}

/** The queries that have a name. */
export interface ViewsScreen {
	readonly kind: "views";
	/** Which one is removed when the key is pressed again; null: none. */
	readonly removing: string | null;
	readonly place: ListPlace;
}

/** The values of the parameters that vary, each with its runs. */
export interface FacetsScreen {
	readonly kind: "facets";
	/** Key of the experiment. */
	readonly experiment: string;
	readonly place: ListPlace;
}

/** The configurations of an experiment, their seeds folded. */
export interface GroupsScreen {
	readonly kind: "groups";
	/** Key of the experiment. */
	readonly experiment: string;
	readonly place: ListPlace;
}
