/** Where one was: the screen, and what stood under the cursor of those above it. Names are keys of the table of runs. */
export interface RememberedPlace {
	readonly kind: "projects" | "experiments" | "runs" | "groups" | "run";
	/** null, here and below: nothing. */
	readonly project: string | null;
	readonly experiment: string | null;
	readonly run: string | null;
	readonly tab: string;
}

/** How some folders were looked at the last time: what a person would miss who opens them again. */
export interface Remembered {
	/** Names of the columns; null: those that vary. */
	readonly columns: readonly string[] | null;
	/** As `--sort` takes it. */
	readonly sort: string;
	/** null: the one that looks most like a score. */
	readonly metric: string | null;
	/** Metrics whose direction was turned. */
	readonly better: Readonly<Record<string, "max" | "min">>;
	/** What curves are drawn over; null: what their files say. */
	readonly axis: string | null;
	readonly isLogarithmic: boolean;
	/** From 0 to below 1. */
	readonly smoothing: number;
	readonly showsResolved: boolean;
	/** Names of what is folded in configs; null: the usual. */
	readonly folds: readonly string[] | null;
	readonly showsHydra: boolean;
	readonly onlyDiffering: boolean;
	/** Whether metrics are a list with one curve, and not a grid of charts. */
	readonly listsMetrics: boolean;
	readonly wrapsText: boolean;
	readonly splitsText: boolean;
	/** Filters that were typed, the latest last. They are offered, none is put in force. */
	readonly filters: readonly string[];
	readonly place: RememberedPlace | null;
}

export const nothingRemembered: Remembered = {
	columns: null,
	sort: "",
	metric: null,
	better: {},
	axis: null,
	isLogarithmic: false,
	smoothing: 0,
	showsResolved: false,
	folds: null,
	showsHydra: false,
	onlyDiffering: false,
	listsMetrics: false,
	wrapsText: false,
	splitsText: false,
	filters: [],
	place: null,
};
