import type { LogLine } from "../../project/log-window.ts";
import { cutLogLine, type LogPiece, withMatches, wrapLogLine } from "../../render/log-line.ts";
import { type LogTarget, logFind } from "../../render/log-target.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import { lastOf } from "../last-of.ts";
import type { LogView } from "../log-view.ts";
import type { Look } from "../look.ts";
import type { Role } from "../role.ts";
import type { State } from "../state.ts";
import { seenLine } from "../text-rows.ts";
import { blank } from "./list-lines.ts";
import { textStatus } from "./text-status.ts";

/** The lines of a text file in sight, with its own colours re-made, and at the bottom what is looked for and the place in the file. */
export function textLines(state: State, path: string, height: number, look: Look): string[] {
	const log = state.logs.get(path);
	if (log?.is === "broken") return [look.paint("bad", fit(`  ${sanitise(log.message)}`, state.columns, "left"))];
	if (log?.is !== "loaded") return [blank(state)];
	const view = log.value;
	const rows: string[] = [];
	for (let index = view.top; index < view.window.lines.length && rows.length < height - 1 + view.row; index++)
		rows.push(...paintLine(state, view, view.window.lines[index]!, look));
	const lines = rows.slice(view.row, view.row + height - 1);
	if (view.window.lines.length === 0) lines.push(fit("  the file is empty", state.columns, "left"));
	while (lines.length < height - 1) lines.push(blank(state));
	return [...lines.slice(0, height - 1), textStatus(state, view, look)];
}

const findOf = lastOf(logFind);
const marks = new WeakMap<LogLine, { readonly target: LogTarget; readonly pieces: readonly LogPiece[] }>();

/** Kept for as long as the line is: while matches are counted all of them are painted again and again. */
function markedPieces(line: LogLine, target: LogTarget): readonly LogPiece[] {
	const known = marks.get(line);
	if (known?.target === target) return known.pieces;
	const { matches, spans } = findOf(target);
	const own = seenLine(line).pieces;
	const pieces = matches(line.text) ? withMatches(own, spans) : own;
	marks.set(line, { target, pieces });
	return pieces;
}

/** The rows of a line. */
function paintLine(state: State, view: LogView, line: LogLine, look: Look): string[] {
	const { pieces, level } = seenLine(line);
	const marked = view.find === null ? pieces : markedPieces(line, view.find.target);
	const rows = state.wrapsText
		? wrapLogLine(marked, state.columns)
		: [cutLogLine(marked, view.left, state.columns, look.glyphs.ellipsis)];
	const role = level === "error" ? "bad" : level === "warning" ? "warn" : level === "debug" ? "muted" : null;
	const isFound = line.offset === view.found;
	// What was found by its text has its matches to be told by; a line that was jumped to has only itself.
	const hasMatch = marked !== pieces;
	return rows.map((row) =>
		isFound && !hasMatch
			? look.paint("selected", row.map(({ text }) => text).join(""))
			: row.map((piece) => paintPiece(piece, role, isFound, look)).join(""),
	);
}

function paintPiece({ text, style, isMatch }: LogPiece, role: Role | null, isFound: boolean, look: Look): string {
	return isMatch ? look.paint(isFound ? "selected" : "match", text) : look.style(style, role, text);
}
