import type { Annotations } from "../model/annotation.ts";
import type { DirectionRules } from "../model/direction.ts";
import type { SavedView } from "../model/saved-view.ts";
import { type ThemeName, themeNames } from "../model/theme-name.ts";
import type { Filter } from "../query/filter.ts";
import type { SortKey } from "../query/sort.ts";
import type { BoundKeys } from "../settings/settings.ts";
import { plainChart } from "./chart-settings.ts";
import { plainConfigView } from "./config-view.ts";
import { startOfList } from "./screen.ts";
import { nothingStale } from "./stale.ts";
import type { State } from "./state.ts";

/** What the command line asks of the first screen. */
export interface Start {
	/** Local time, `YYYY-MM-DDTHH:MM:SS`. */
	readonly now?: string;
	readonly folders: readonly string[];
	readonly globs: readonly string[];
	readonly filterText: string;
	readonly filter: Filter | null;
	readonly sort: readonly SortKey[];
	readonly metric: string | null;
	readonly groups: readonly string[] | null;
	readonly columns: number;
	readonly rows: number;
	/** Queries that have a name. */
	readonly views: ReadonlyMap<string, SavedView>;
	/** Names of those that stand in the config file. */
	readonly configViews?: ReadonlySet<string>;
	readonly theme?: ThemeName;
	readonly annotations?: Annotations;
	/** What was said of metrics: better high or low. */
	readonly directions?: DirectionRules;
	/** Parameters that are folded as seeds; null: those that are called like one. */
	readonly seeds?: readonly string[] | null;
	readonly defaultFlags?: readonly string[];
	/** Keys that the user has bound, by the names of actions. */
	readonly boundKeys?: ReadonlyMap<string, BoundKeys>;
}

export function firstState({
	now,
	folders,
	globs,
	filterText,
	filter,
	sort,
	metric,
	groups,
	columns,
	rows,
	views,
	configViews = new Set(),
	theme = themeNames[0],
	annotations = new Map(),
	directions = new Map(),
	seeds = null,
	boundKeys = new Map(),
	defaultFlags = [],
}: Start): State {
	return {
		columns,
		rows,
		now: now ?? null,
		folders,
		globs,
		table: { runs: [], columns: new Map(), choices: new Map(), sweeps: new Map() },
		problems: [],
		complete: false,
		scanned: 0,
		settled: false,
		stack: [{ kind: "experiments", project: null, place: startOfList }],
		filterText,
		filter,
		sort,
		metric,
		axis: null,
		shownColumns: null,
		resting: null,
		step: 0,
		groups,
		marks: [],
		baseline: null,
		annotations,
		metricsView: "grid",
		chart: plainChart,
		bands: new Map(),
		details: new Map(),
		differences: new Map(),
		theme,
		asked: { sort, metric, shownColumns: null, directions },
		returnTo: null,
		prompt: null,
		boundKeys,
		defaultFlags,
		directions,
		seeds,
		views,
		configViews,
		typedFilters: filterText === "" ? [] : [filterText],
		history: { past: [], now: { filter, filterText, sort, metric, shownColumns: null, globs, groups }, future: [] },
		message: null,
		copied: null,
		summaries: new Map(),
		reductions: new Map(),
		series: new Map(),
		looked: new Map(),
		metricProblems: [],
		arrays: new Map(),
		configs: new Map(),
		showsResolved: false,
		configView: plainConfigView,
		environments: new Map(),
		fileSizes: new Map(),
		logs: new Map(),
		wrapsText: false,
		splitsText: false,
		live: null,
		stale: nothingStale,
		exit: null,
	};
}
