import type { NpyArray } from "../../model/npy-array.ts";
import type { Value } from "../../model/value.ts";
import type { Histogram } from "./histogram.ts";
import type { Points } from "./point-list.ts";

/** What an event file holds of one tag. */
export interface TagContents {
	readonly name: string;
	/** Of a file that marks no restarts: the lowest step among the events it opens with, Infinity where it has none there. */
	readonly opening: number;
	/** Of such a file: the lowest step from which it dropped its own values, Infinity where it did not. */
	readonly dropped: number;
	/** In the order of the file; null where the tag has no numbers. */
	readonly points: Points | null;
	readonly histograms: readonly Histogram[];
	/** How many values of each kind that is no number: `images`. */
	readonly tallies: ReadonlyMap<string, Tally>;
	/** The last text, or its texts, where they are short. */
	readonly texts: Value | null;
	/** The last tensor of numbers. */
	readonly array: NpyArray | null;
}

export interface Tally {
	readonly count: number;
	readonly firstStep: number;
	readonly lastStep: number;
}
