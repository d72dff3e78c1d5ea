import type { RunStatus } from "../model/run.ts";

/** The signs of the screen. Each takes one cell on every terminal. */
export interface Glyphs {
	readonly isAscii: boolean;
	readonly cursor: string;
	/** Before what is folded away, and before what is not. */
	readonly folded: string;
	readonly unfolded: string;
	/** Before the best of several values. */
	readonly best: string;
	/** Before a row that is marked. */
	readonly mark: string;
	/** Before the row that the others are held against. */
	readonly baseline: string;
	readonly absent: string;
	readonly ellipsis: string;
	readonly crumb: string;
	readonly separator: string;
	readonly horizontal: string;
	readonly up: string;
	readonly down: string;
	readonly times: string;
	/** In place of a control character. */
	readonly control: string;
	/** From low to high. */
	readonly bars: readonly string[];
	/** From low to high, a blank first; the same sign twice where only a colour tells two levels apart. */
	readonly shades: readonly string[];
	/** A value that is not finite. */
	readonly broken: string;
	readonly status: Readonly<Record<RunStatus, string>>;
}

export const unicodeGlyphs: Glyphs = {
	isAscii: false,
	cursor: "▸",
	folded: "▸",
	unfolded: "▾",
	best: "★",
	mark: "•",
	baseline: "◆",
	absent: "·",
	ellipsis: "…",
	crumb: "›",
	separator: "·",
	horizontal: "─",
	up: "↑",
	down: "↓",
	times: "×",
	control: "␛",
	bars: [..."▁▂▃▄▅▆▇█"],
	shades: [..." ░▒▒▓▓██"],
	broken: "×",
	status: {
		done: "✓",
		failed: "✗",
		interrupted: "■",
		running: "●",
		pending: "○",
		missing: "∅",
		ended: "–",
		unknown: "?",
	},
};

export const asciiGlyphs: Glyphs = {
	isAscii: true,
	cursor: ">",
	folded: ">",
	unfolded: "v",
	best: "*",
	mark: "*",
	baseline: "=",
	absent: ".",
	ellipsis: "~",
	crumb: ">",
	separator: "-",
	horizontal: "-",
	up: "^",
	down: "v",
	times: "x",
	control: "?",
	bars: [..."_.-:=+*#"],
	shades: [..." .:-=+*#"],
	broken: "!",
	status: {
		done: "+",
		failed: "x",
		interrupted: "!",
		running: "@",
		pending: "o",
		missing: "0",
		ended: "-",
		unknown: "?",
	},
};
