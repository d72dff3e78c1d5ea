import type { LogTarget } from "../render/log-target.ts";
import type { LogCount, LogSearch } from "./log-view.ts";

/** What `update` asks of text files. Searches and counts take a moment and say what is left; who wants it asks again. */
export type LogEffect =
	| {
			readonly type: "load-log";
			readonly path: string;
			readonly at: number | "end";
			/** Each state of a progress bar is a line. */
			readonly splits?: boolean;
			/** The file has changed while it was followed. */
			readonly isFollowing?: boolean;
	  }
	| { readonly type: "scan-log"; readonly path: string; readonly search: LogSearch }
	| {
			readonly type: "count-log";
			readonly path: string;
			readonly target: LogTarget;
			/** What was counted before. */
			readonly count: LogCount;
			/** Byte at which the next block begins. */
			readonly from: number;
	  }
	/** Counts the matches of a block up to the line that was found. */
	| { readonly type: "rank-log"; readonly path: string; readonly target: LogTarget; readonly found: number }
	/** Looks at the file after some milliseconds. */
	| { readonly type: "watch-log"; readonly path: string; readonly delay: number }
	/** Looks for the first line that is not before a time, in milliseconds as `stampOf` gives them. */
	| { readonly type: "seek-log"; readonly path: string; readonly time: number };
