import type { RunStatus } from "../model/run.ts";
import { type ThemeName, themeNames } from "../model/theme-name.ts";
import type { TextStyle } from "../render/log-line.ts";
import type { Role } from "./role.ts";
import { monoStyles, themeStyles } from "./theme-styles.ts";

/** What the terminal can show: no colours, its own sixteen, or 256 and more. */
export type ColorDepth = "mono" | "sixteen" | "colors";

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

const seriesRoles = ["series0", "series1", "series2", "series3", "series4", "series5", "series6", "series7"] as const;

/** The role of a curve by its place; from the ninth on they begin anew, and letters tell curves apart. */
export function seriesRole(index: number): Role {
	return seriesRoles[index % seriesRoles.length]!;
}

/** A text in the escape sequences of a role. */
export function paintFor(depth: ColorDepth, theme: ThemeName = themeNames[0]): (role: Role, text: string) => string {
	const { full, sixteen } = themeStyles[theme];
	const table = depth === "mono" ? monoStyles : depth === "sixteen" ? sixteen : full;
	return (role, text) => wrapped(table[role], text);
}

/** A text in the style that a log gave it; without one, in that of a role. */
export function styleFor(
	depth: ColorDepth,
	theme: ThemeName = themeNames[0],
): (style: TextStyle, role: Role | null, text: string) => string {
	const paint = paintFor(depth, theme);
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
