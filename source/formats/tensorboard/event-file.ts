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
	/** The step of the latest event, where it marks no restarts. */
	readonly latest: number;
}
