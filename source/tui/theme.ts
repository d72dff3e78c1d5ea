import type { RunStatus } from "../model/run.ts";
import type { TextStyle } from "../render/log-line.ts";

/** What a piece of text is on the screen; how it looks depends on the terminal. */
export type Role =
	| "title"
	| "header"
	| "accent"
	| "muted"
	| "good"
	| "warn"
	| "bad"
	| "busy"
	| "selected"
	| "match"
	| "series0"
	| "series1"
	| "heat0"
	| "heat1"
	| "heat2"
	| "heat3";

export type ColorDepth = "mono" | "colors";

/** SGR parameters by role. Only the terminal's own sixteen colours, so that they can be read on light and dark grounds. */
const colors: Readonly<Record<Role, string>> = {
	title: "1;7",
	header: "1",
	accent: "36",
	muted: "2",
	good: "32",
	warn: "33",
	bad: "31",
	busy: "34",
	selected: "7",
	match: "4;33",
	series0: "36",
	series1: "35",
	heat0: "34",
	heat1: "36",
	heat2: "33",
	heat3: "31",
};

/** Without colours what matters is told apart by weight, and by its sign or word anyway. */
const mono: Readonly<Record<Role, string>> = {
	title: "1;7",
	header: "1",
	accent: "1",
	muted: "2",
	good: "",
	warn: "1",
	bad: "1",
	busy: "1",
	selected: "7",
	match: "4",
	series0: "",
	series1: "1",
	heat0: "",
	heat1: "",
	heat2: "",
	heat3: "",
};

export const roleOfStatus: Readonly<Record<RunStatus, Role>> = {
	done: "good",
	failed: "bad",
	interrupted: "warn",
	running: "busy",
	pending: "muted",
	missing: "warn",
	ended: "muted",
	unknown: "muted",
};

/** A text in the escape sequences of a role. */
export function paintFor(depth: ColorDepth): (role: Role, text: string) => string {
	const table = depth === "mono" ? mono : colors;
	return (role, text) => wrapped(table[role], text);
}

/** A text in the style that a log gave it; without one, in that of a role. */
export function styleFor(depth: ColorDepth): (style: TextStyle, role: Role | null, text: string) => string {
	const paint = paintFor(depth);
	return (style, role, text) => {
		const codes = codesOf(style, depth);
		if (codes !== "") return wrapped(codes, text);
		return role === null ? text : paint(role, text);
	};
}

function codesOf({ color, bold, dim, italic, underline }: TextStyle, depth: ColorDepth): string {
	const codes: number[] = [];
	if (bold) codes.push(1);
	if (dim) codes.push(2);
	if (italic) codes.push(3);
	if (underline) codes.push(4);
	if (color !== undefined && depth !== "mono") codes.push(color < 8 ? 30 + color : 82 + color);
	return codes.join(";");
}

function wrapped(codes: string, text: string): string {
	return codes === "" || text === "" ? text : `\u001b[${codes}m${text}\u001b[0m`;
}
