import type { LogWindow } from "../project/log-window.ts";
import type { LogTarget } from "../render/log-target.ts";

/** A text file as it is seen: a window of it, and what stands at the top of the screen. */
export interface LogView {
	readonly window: LogWindow;
	/** Whether it was asked for with each state of progress bars as a line. */
	readonly splits: boolean;
	/** Index into the window's lines. */
	readonly top: number;
	/** Where lines are wrapped, the row of that line. */
	readonly row: number;
	/** Cells scrolled to the right. */
	readonly left: number;
	/** Offset of the line that was found last. */
	readonly found: number | null;
	readonly find: LogMatches | null;
	/** What is being looked for in the file. */
	readonly search: LogSearch | null;
	/** How often it goes on after that: keys came while it was looked for. */
	readonly ahead: number;
	readonly follow: LogFollow | null;
}

/** What was looked for, whose matches are counted and seen. */
export interface LogMatches {
	readonly target: LogTarget;
	readonly count: LogCount;
	/** How many lines up to the one that was found last match; null: that is not known. "none": it is not one of them. */
	readonly rank: number | "asked" | "none" | null;
}

/** Bytes of a file in which matches are counted together, so that their places need no memory. */
export const countBlock: number = 4 * 1024 * 1024;

export interface LogCount {
	/** Lines that match among those that begin in each block of the file. */
	readonly blocks: readonly number[];
	/** Size of the file when all of it was counted; null: it was not. */
	readonly size: number | null;
	readonly is: "waiting" | "asked" | "stopped";
}

/** A part of a file in which a line is looked for; `from` is included, `to` is not. */
export interface LogSearch {
	readonly target: LogTarget;
	readonly direction: 1 | -1;
	readonly from: number;
	readonly to: number;
	/** Where the search began; it goes on at the other end up to here; null: it ends at the end of the file. */
	readonly wrapsTo: number | null;
}

/** New lines of the file appear for as long as its end is in sight. */
export interface LogFollow {
	readonly isAsked: boolean;
	/** Whether there is no such file now. */
	readonly isGone: boolean;
	/** Milliseconds until the file is looked at again. */
	readonly delay: number;
}

export const newView: Omit<LogView, "window" | "top"> = {
	splits: false,
	row: 0,
	left: 0,
	found: null,
	find: null,
	search: null,
	ahead: 0,
	follow: null,
};
