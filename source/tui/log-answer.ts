import type { LogWindow } from "../project/log-window.ts";
import type { LogScan } from "../project/scan-log.ts";
import type { LogCount, LogSearch } from "./log-view.ts";
import type { Loaded } from "./state.ts";

/** What text files answer; a text in place of an answer is why there is none. */
export type LogAnswer =
	| {
			readonly type: "log-loaded";
			readonly path: string;
			readonly at: number | "end";
			readonly window: Loaded<LogWindow>;
			/** Whether it was asked for with each state of progress bars as a line. */
			readonly splits?: boolean;
			readonly isFollowing?: boolean;
	  }
	| {
			readonly type: "log-scanned";
			readonly path: string;
			readonly search: LogSearch;
			readonly scan: LogScan | string;
	  }
	| {
			readonly type: "log-counted";
			readonly path: string;
			/** What was counted before. */
			readonly count: LogCount;
			/** `size`: that of the file when its end was reached; else null. */
			readonly more: { readonly blocks: readonly number[]; readonly size: number | null } | string;
	  }
	| { readonly type: "log-ranked"; readonly path: string; readonly found: number; readonly count: number }
	/** The file as it is now; null: there is none. */
	| {
			readonly type: "log-watched";
			readonly path: string;
			readonly now: { readonly size: number; readonly inode: number } | null;
	  }
	| { readonly type: "log-placed"; readonly path: string; readonly offset: number | undefined | string };
