import type { Annotations } from "../model/annotation.ts";
import type { DirectionRules } from "../model/direction.ts";
import type { Remembered } from "../model/remembered.ts";
import type { SavedView } from "../model/saved-view.ts";
import type { ThemeName } from "../model/theme-name.ts";
import type { MetricStore } from "../project/metric-store.ts";
import type { SummaryMemory } from "../project/summary-memory.ts";
import type { Watch } from "../project/watch.ts";
import type { Filter } from "../query/filter.ts";
import type { SortKey } from "../query/sort.ts";
import type { Glyphs } from "../render/glyphs.ts";
import type { BoundKeys } from "../settings/settings.ts";

/** What the command line asks of the terminal UI. */
export interface UiOptions {
	/** As the user named them. */
	readonly folders: readonly string[];
	readonly globs: readonly string[];
	readonly filterText: string;
	readonly filter: Filter | null;
	readonly sort: readonly SortKey[];
	readonly metric: string | null;
	/** Names of columns, separated by commas; empty: those that vary. */
	readonly columnsText: string;
	/** Config groups whose parameters come first; null: those of the Python package. */
	readonly groups: readonly string[] | null;
	readonly glyphs: Glyphs;
	readonly color: boolean;
	readonly mouse: boolean;
	/** Print the first screen and end. */
	readonly once: boolean;
	/** The environment that interpolations may read; null: none. */
	readonly env: ((name: string) => string | undefined) | null;
	/** Queries that have a name, and where they are kept; null: nowhere. */
	readonly views: ReadonlyMap<string, SavedView>;
	readonly configViews: ReadonlySet<string>;
	readonly stateFolder: string | null;
	/** The folders that are opened, each by its path; how they are looked at is kept for the next time. */
	readonly roots: readonly string[];
	/** How they were looked at the last time; null: nothing is known of it. */
	readonly remembered: Remembered | null;
	/** Flags that are typed or that the config file has: they win. With `place` the first screen is the usual one. */
	readonly given: ReadonlySet<string>;
	/** What was said of metrics: better high or low. */
	readonly directions: DirectionRules;
	/** Parameters that are folded as seeds; null: those that are called like one. */
	readonly seeds: readonly string[] | null;
	readonly theme: ThemeName;
	/** Flags that have another value where they are not typed: the config file says so of this project. */
	readonly defaultFlags: readonly string[];
	/** Keys that the user has bound, by the names of actions. */
	readonly boundKeys: ReadonlyMap<string, BoundKeys>;
	/** Tags and notes of runs. */
	readonly annotations: Annotations;
	/** Looks for changes; null: nobody does. */
	readonly watch: Watch | null;
	/** Keeps what was read of metrics. */
	readonly metrics: MetricStore;
	/** Keeps summaries of metrics for the next time; null: none are kept. */
	readonly memory: SummaryMemory | null;
}

/** The world outside the screen. */
export interface UiWorld {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly width: number | null;
	/** Local time at the start, `YYYY-MM-DDTHH:MM:SS`. */
	readonly now: string;
	readonly out: (text: string) => void;
	readonly note: (text: string) => void;
}
