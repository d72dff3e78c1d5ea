import type { Value } from "../../model/value.ts";
import type { SeriesFile } from "../series-format.ts";
import type { TagContents } from "./tag-contents.ts";

/** An event file as it is read, with what joining it to others takes. */
export interface EventFile extends SeriesFile {
	readonly contents: EventContents;
}

export interface EventContents {
	/** In the order of the file. */
	readonly tags: readonly TagContents[];
	/** Hyperparameters. */
	readonly facts: ReadonlyMap<string, Value>;
	/** Whether the file marks its restarts, as all files since 2016 do. */
	readonly isVersioned: boolean;
	/** The lowest step that it restarts from, Infinity where it marks none: files before it hold nothing from there on. */
	readonly restart: number;
	/** Of a file that marks no restarts: the step that none of the next events is below, unless it is a restart. */
	readonly latest: number;
	/** Whether such a file has nothing but summaries: its opening is not over. */
	readonly isOpening: boolean;
}
