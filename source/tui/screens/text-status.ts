import { sizeText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { displayWidth, fit } from "../../render/width.ts";
import { countBlock, type LogMatches, type LogSearch, type LogView } from "../log-view.ts";
import type { Look } from "../look.ts";
import type { State } from "../state.ts";
import { endOfSight, isAtEnd } from "../text-rows.ts";

/** Below a text: what is looked for and how often it was found, what shapes the text, and the place in the file. */
export function textStatus(state: State, view: LogView, look: Look): string {
	const right = `${placeText(state, view)} `;
	const parts = [
		followText(state, view),
		view.search === null ? "" : searchText(view, view.search, look),
		view.search !== null || view.find === null ? "" : matchesText(view, view.find, look),
		state.wrapsText ? "wrapped" : view.left > 0 ? `from column ${view.left + 1}` : "",
		state.splitsText ? "all states" : "",
	].filter((part) => part !== "");
	const room = Math.max(0, state.columns - displayWidth(right));
	const left = fit(` ${parts.join("   ")}`, room, "left", look.glyphs.ellipsis);
	return look.paint("muted", left + fit(right, state.columns - room, "right"));
}

function followText(state: State, view: LogView): string {
	if (view.follow === null) return "";
	if (view.follow.isGone) return "the file is gone: waiting for it";
	return isAtEnd(state, view) ? "following" : "paused: End follows on";
}

function searchText({ window }: LogView, { target, direction, from, to, wrapsTo }: LogSearch, look: Look): string {
	const size = Math.max(1, window.size);
	const share = direction === 1 ? from / size : 1 - Math.min(size, to) / size;
	const what = target.kind === "error" ? "an error" : target.kind === "traceback" ? "a traceback" : target.text;
	const way = wrapsTo === null && direction === -1 ? "upwards " : "";
	return `looking ${way}for ${sanitise(what)} ${look.glyphs.ellipsis} ${percent(share)} (Esc stops)`;
}

/** `3 of 41 matches`, and how far the counting is. */
function matchesText({ window }: LogView, { target, count, rank }: LogMatches, look: Look): string {
	const total = count.blocks.reduce((sum, one) => sum + one, 0);
	const text = sanitise(target.text);
	if (count.size !== null) {
		if (total === 0) return `no matches: ${text}`;
		const matches = total === 1 ? "1 match" : `${total} matches`;
		return `${typeof rank === "number" ? `${rank} of ` : ""}${matches}: ${text}`;
	}
	const share = percent((count.blocks.length * countBlock) / Math.max(1, window.size));
	const way = count.is === "stopped" ? `in the first ${share}` : `${look.glyphs.ellipsis} ${share} (Esc stops)`;
	return `${total}+ matches ${way}: ${text}`;
}

function percent(share: number): string {
	return `${Math.min(100, Math.floor(100 * share))} %`;
}

function placeText(state: State, view: LogView): string {
	const { window } = view;
	const end = endOfSight(state, view);
	const offset = window.lines[end]?.offset ?? window.size;
	const share = window.size === 0 ? 100 : Math.round((100 * offset) / window.size);
	return `${sizeText(window.size)}  ${isAtEnd(state, view) ? "end" : `${share} %`}`;
}
