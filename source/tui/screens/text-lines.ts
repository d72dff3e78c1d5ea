import { logLine } from "../../render/log-line.ts";
import { sizeText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import type { Look } from "../look.ts";
import type { LogView, State } from "../state.ts";
import { blank } from "./list-lines.ts";

/** The lines of a text file in sight, with its own colours re-made and the place in the file at the bottom right. */
export function textLines(state: State, path: string, height: number, look: Look): string[] {
	const log = state.logs.get(path);
	if (log?.is === "broken") return [look.paint("bad", fit(`  ${sanitise(log.message)}`, state.columns, "left"))];
	if (log?.is !== "loaded") return [blank(state)];
	const view = log.value;
	if (view.window.lines.length === 0) return [fit("  the file is empty", state.columns, "left")];
	const lines = view.window.lines
		.slice(view.top, view.top + height - 1)
		.map(({ text, offset }) => paintLine(text, view, offset, state.columns, look));
	while (lines.length < height - 1) lines.push(blank(state));
	return [...lines, look.paint("muted", fit(placeText(view, height - 1), state.columns, "right"))];
}

function paintLine(text: string, view: LogView, offset: number, width: number, look: Look): string {
	const { segments, level } = logLine(text, view.left, width, look.glyphs.ellipsis);
	const isFound = view.find !== "" && text.toLowerCase().includes(view.find.toLowerCase());
	if (isFound) {
		const plain = segments.map((segment) => segment.text).join("");
		return look.paint(offset === view.found ? "selected" : "match", plain);
	}
	const role = level === "error" ? "bad" : level === "warning" ? "warn" : level === "debug" ? "muted" : null;
	return segments.map((segment) => look.style(segment.style, role, segment.text)).join("");
}

function placeText({ window, top }: LogView, height: number): string {
	const last = window.lines[Math.min(window.lines.length, top + height) - 1];
	const end = window.lines[top + height]?.offset ?? (last === undefined ? 0 : window.size);
	const percent = window.size === 0 ? 100 : Math.round((100 * end) / window.size);
	return `${sizeText(window.size)}  ${window.atEnd && top + height >= window.lines.length ? "end" : `${percent} %`} `;
}
