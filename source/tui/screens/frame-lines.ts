import { basename } from "node:path";
import { directionOf } from "../../model/direction.ts";
import { countText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { displayWidth, fit } from "../../render/width.ts";
import type { Binding } from "../binding.ts";
import { bindingsOf, keyOfAction, placeOfScreen } from "../bindings.ts";
import { firstGrapheme } from "../graphemes.ts";
import { keyText } from "../key-text.ts";
import type { Look } from "../look.ts";
import { experimentName, projectName } from "../names.ts";
import { idText } from "../run-columns.ts";
import type { Screen } from "../screen.ts";
import { baselineRow, completionOf, experimentOf, metricOf, runOf, scopeOf, selectedRuns } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { liveText } from "./live-text.ts";
import { statesText } from "./states-text.ts";

/** Where one is, how much there is, and whether it is still being read. */
export function titleLine(state: State, look: Look): string {
	const { left, right } = titleParts(state, look);
	const room = Math.max(0, state.columns - displayWidth(right));
	return look.paint("title", fit(left, room, "left", look.glyphs.ellipsis) + fit(right, state.columns - room, "right"));
}

/** Where one is comes first; how current it is stands in the next line where there is no room for both. */
function titleParts(state: State, look: Look): { left: string; right: string; isLiveLeftOut: boolean } {
	const trail = state.stack.flatMap((screen) => crumb(state, screen));
	const leftOf = (opened: readonly string[]) =>
		` exptrack  ${[opened.map(sanitise).join(" "), ...trail].join(` ${look.glyphs.crumb} `)}`;
	const full = leftOf(state.folders);
	// Where one is tells more than the way to the folder that was opened.
	const short = leftOf(state.folders.map((folder) => basename(folder) || folder));
	const live = liveText(state.live);
	const counts = progress(state, look);
	const whole = live === "" ? `${counts} ` : `${counts}  ${live} `;
	const isLiveLeftOut = live !== "" && displayWidth(short) + displayWidth(whole) >= state.columns;
	const right = isLiveLeftOut ? `${counts} ` : whole;
	return { left: displayWidth(full) + displayWidth(right) < state.columns ? full : short, right, isLiveLeftOut };
}

function crumb(state: State, screen: Screen): string[] {
	switch (screen.kind) {
		case "projects":
			return [];
		case "experiments":
			return screen.project === null ? [] : [projectCrumb(screen.project)];
		case "runs": {
			const experiment = experimentOf(state, screen.experiment);
			// Opened by itself it stands there already.
			return experiment === undefined || experiment.path === "." ? [] : [experimentName(experiment)];
		}
		case "run": {
			const run = runOf(state, screen.run);
			return run === undefined ? [] : [`run ${idText(run)}`];
		}
		case "file":
			return [sanitise(screen.file)];
		case "chart":
			return [`chart of ${sanitise(screen.metric)}`];
		case "compare":
			return [`${screen.runs.length} runs side by side`];
		case "facets":
			return ["values"];
		case "groups":
			return ["seeds folded"];
		case "difference":
			return ["differences"];
		case "views":
			return ["views"];
		case "problems":
			return ["problems"];
		case "help":
			return ["help"];
	}
}

function projectCrumb(key: string): string {
	const [root = "", path = ""] = key.split("\0");
	return projectName(root, path);
}

/** How many runs of the place where one is pass the filter, and in which states they are. */
function progress(state: State, look: Look): string {
	const { shown, total, statuses } = scopeOf(state);
	const runs = state.filter === null ? countText(total, "run") : `${shown} of ${countText(total, "run")}`;
	const states = statesText(statuses, look);
	const key = keyOfAction(state, "problems");
	const way = key === undefined ? "" : ` (${keyText(key, look.glyphs.isAscii)})`;
	const problems = state.problems.length === 0 ? "" : `  ${countText(state.problems.length, "problem")}${way}`;
	const stage = state.complete ? (state.settled ? "" : "  looking what became of them ") : "  reading ";
	return `${runs}  ${states}${problems}${stage}${stage === "" ? "" : look.glyphs.ellipsis}`;
}

/** What shapes the view: filter, sort, metric; while a filter is typed, how it may go on. */
export function viewLine(state: State, look: Look): string {
	const { suggestions: suggested } = completionOf(state);
	if (suggested.length > 0) {
		const words = suggested
			.map(({ text, runs }) => (runs === null ? sanitise(text) : `${sanitise(text)} (${runs})`))
			.join("  ");
		return look.paint("muted", fit(` Tab ${words}`, state.columns, "left", look.glyphs.ellipsis));
	}
	const { error, lacking } = selectedRuns(state);
	const filter = state.filterText === "" ? "" : `filter ${sanitise(state.filterText)}`;
	const lack = lacking > 0 ? `(${countText(lacking, "run")} without it)` : "";
	const { up, down } = look.glyphs;
	const keys = state.sort.map(({ name, descending }) => `${sanitise(name)} ${descending ? down : up}`);
	const sort = keys.length === 0 ? "" : `sort ${keys.join(", ")}`;
	const metric = metricOf(state);
	const arrow =
		metric === undefined ? "" : directionOf(metric, state.directions) === "max" ? look.glyphs.up : look.glyphs.down;
	const marks = state.marks.length === 0 ? "" : `${state.marks.length} marked`;
	const baseline = baselineRow(state);
	const against = baseline === null ? "" : `${look.glyphs.baseline} against run ${idText(state.table.runs[baseline]!)}`;
	const parts = [
		filter,
		lack,
		sort,
		metric === undefined ? "" : `metric ${sanitise(metric)} ${arrow}best`,
		against,
		marks,
	];
	const text = ` ${parts.filter((part) => part !== "").join("   ")}`;
	if (error !== null && state.complete)
		return look.paint("bad", fit(` ${sanitise(error)}`, state.columns, "left", look.glyphs.ellipsis));
	const live = titleParts(state, look).isLiveLeftOut ? `  ${liveText(state.live)} ` : "";
	const room = Math.max(0, state.columns - displayWidth(live));
	return look.paint("muted", fit(fit(text, room, "left", look.glyphs.ellipsis) + live, state.columns, "left"));
}

/** The bottom line: what is being typed, what there is to say, else the keys that matter now. */
export function footLine(state: State, look: Look): string {
	if (state.prompt !== null) return promptLine(state, look);
	if (state.message !== null)
		return look.paint("accent", fit(` ${sanitise(state.message)}`, state.columns, "left", look.glyphs.ellipsis));
	const plain = look.glyphs.isAscii;
	const isTop = state.stack.length === 1;
	const screen = topScreen(state);
	// A file holds text or arrays: keys of the other kind do not matter now.
	const isIdle = ({ unless }: Binding) => screen.kind === "file" && unless !== undefined && unless(state) !== null;
	const hints = bindingsOf(state, placeOfScreen(screen))
		.filter((row) => row.hint !== undefined && !(isTop && row.action.type === "back") && !isIdle(row))
		.map(({ keys, hint }) => `${keyText(keys[0]!, plain)} ${hint}`);
	// From the right they would be cut, and the way to the help must stay.
	let text = "";
	for (const hint of [...hints.slice(-2), ...hints.slice(0, -2)]) {
		const longer = text === "" ? ` ${hint}` : `${text}  ${hint}`;
		if (displayWidth(longer) <= state.columns) text = longer;
	}
	return look.paint("muted", fit(text, state.columns, "left"));
}

const promptSigns = {
	filter: "/",
	find: "find ",
	"find-config": "find ",
	"find-text": "find as text ",
	time: "go to time ",
	columns: "columns ",
	view: "view ",
	tags: "tags ",
	note: "note ",
	command: ":",
	help: "find key ",
	metrics: "metrics with ",
} as const;

function promptLine(state: State, look: Look): string {
	const prompt = state.prompt!;
	const sign = promptSigns[prompt.kind];
	const text = prompt.text;
	const note = prompt.error === null ? "" : sanitise(prompt.error.message);
	// The half of the line, or more where the text leaves it.
	const free = text.length < state.columns ? state.columns - 2 - sign.length - displayWidth(sanitise(text)) : 0;
	const noteWidth = note === "" ? 0 : Math.min(displayWidth(note) + 2, Math.max(free, Math.floor(state.columns / 2)));
	const room = state.columns - 1 - sign.length - noteWidth;
	// The cursor stays in sight: what is far before it is cut away, and not looked at, for a text that was pasted may be long.
	const near = state.columns * cellLength;
	const from = Math.max(0, prompt.cursor - near);
	const before = sanitise(text.slice(from, prompt.cursor));
	const under = firstGrapheme(text.slice(prompt.cursor));
	const at = sanitise(under) || " ";
	const start = tail(before, room - displayWidth(at));
	const after = prompt.cursor + under.length;
	const rest = fit(
		sanitise(text.slice(after, after + near)),
		Math.max(0, room - displayWidth(start) - displayWidth(at)),
		"left",
	);
	const place = prompt.error === null ? null : prompt.error.position;
	const marked = place === null ? start : underline(start, from + before.length - start.length, place, look);
	return ` ${look.paint("accent", sign)}${marked}${look.paint("selected", at)}${rest}${
		note === "" ? "" : look.paint("bad", fit(`  ${note}`, noteWidth, "left", look.glyphs.ellipsis))
	}`;
}

/** Signs that a cell may take: a letter and what stands on it. */
const cellLength = 16;

/** The last signs of a text that have room in so many cells. */
function tail(text: string, width: number): string {
	let from = text.length;
	for (let used = 0; from > 0; ) {
		const char = text.slice(from - 1, from);
		const start = from - (/[\udc00-\udfff]/.test(char) && from > 1 ? 2 : 1);
		used += displayWidth(text.slice(start, from));
		if (used > width) break;
		from = start;
	}
	return text.slice(from);
}

/** Marks the text from where it is wrong. */
function underline(text: string, cut: number, position: number, look: Look): string {
	const index = Math.max(0, Math.min(text.length, position - cut));
	return text.slice(0, index) + (index < text.length ? look.paint("bad", text.slice(index)) : "");
}
