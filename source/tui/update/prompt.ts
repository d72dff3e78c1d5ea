import { UserError } from "../../model/problem.ts";
import type { Filter } from "../../query/filter.ts";
import { FilterError } from "../../query/filter-error.ts";
import { matchColumns } from "../../query/match-columns.ts";
import { formatNames } from "../../query/name-list.ts";
import { parseFilter } from "../../query/parse-filter.ts";
import { qualify } from "../../query/qualify.ts";
import { termPlace } from "../../query/term-place.ts";
import { textFind } from "../../query/text-find.ts";
import type { Effect } from "../effect.ts";
import { firstGrapheme, lastGrapheme } from "../graphemes.ts";
import { startOfList } from "../screen.ts";
import { columnsHere, completionOf, selectedRuns } from "../select.ts";
import { type Prompt, type State, topScreen } from "../state.ts";
import { annotate, annotationText } from "./annotate.ts";
import { findInConfig } from "./config.ts";
import { startFind } from "./find.ts";
import { keepPlace, withTop } from "./list.ts";
import { meantRuns } from "./marks.ts";
import { filterMetrics, metricFilterOf } from "./metrics.ts";
import { movePalette } from "./palette.ts";
import { readClock, seekTime } from "./seek.ts";
import { replacesText, saveView } from "./views.ts";

/** Filters that are remembered. */
const maxTyped = 100;
/** Signs of a line: what is pasted may be anything, and is looked at with each key. */
const maxText = 10_000;

export function startPrompt(state: State, kind: Prompt["kind"]): State {
	const text =
		kind === "tags" || kind === "note"
			? annotationText(state, kind)
			: kind === "filter"
				? state.filterText
				: kind === "columns"
					? formatNames(state.shownColumns ?? [])
					: kind === "metrics"
						? metricFilterOf(state)
						: "";
	const { filter, filterText, shownColumns, stack, configView } = state;
	const before = { filter, filterText, shownColumns, stack, configView };
	const runs = kind === "tags" || kind === "note" ? meantRuns(state) : [];
	const start = { cursor: text.length, error: null, recalled: null, chosen: 0 };
	return { ...state, prompt: { kind, text, runs, before, ...start } };
}

/** A key while text is typed: what edits, what accepts, what gives up; everything printable is text. */
export function editPrompt(state: State, prompt: Prompt, key: string, text: string): [State, Effect[]] {
	switch (key) {
		case "enter":
			return accept(state, prompt);
		case "escape":
			return [keepPlace({ ...state, ...prompt.before, prompt: null }), []];
		case "up":
		case "down":
			if (prompt.kind === "filter") return [recalled(state, prompt, key === "up" ? 1 : -1), []];
			if (prompt.kind === "command") return [movePalette(state, key === "up" ? -1 : 1), []];
			break;
		case "pageup":
		case "pagedown":
			if (prompt.kind === "command") return [movePalette(state, key === "pageup" ? -10 : 10), []];
			break;
		case "tab":
			if (prompt.kind === "find" || prompt.kind === "find-text")
				return [applied(state, { ...prompt, kind: prompt.kind === "find" ? "find-text" : "find", error: null }), []];
			if (prompt.kind === "filter" || prompt.kind === "view" || prompt.kind === "tags")
				return [completed(state, prompt), []];
			break;
	}
	const [next, cursor] = edited(prompt, key, text);
	if (next === prompt.text) return [{ ...state, prompt: { ...prompt, cursor } }, []];
	return [applied(state, { ...prompt, text: next, cursor, error: null, recalled: null, chosen: 0 }), []];
}

/** A filter that was typed before; past the latest one, what stood there when the prompt was opened. */
function recalled(state: State, prompt: Prompt, by: 1 | -1): State {
	const { typedFilters } = state;
	const place = (prompt.recalled ?? -1) + by;
	if (place >= typedFilters.length) return { ...state, message: "there is no older filter" };
	const text = place < 0 ? prompt.before.filterText : typedFilters.at(-1 - place)!;
	return applied(state, { ...prompt, text, cursor: text.length, error: null, recalled: place < 0 ? null : place });
}

/** The word before the cursor, as the first suggestion has it. */
function completed(state: State, prompt: Prompt): State {
	const { start, suggestions } = completionOf(state);
	const [first] = suggestions;
	if (first === undefined) return { ...state, message: "nothing begins like this" };
	const text = prompt.text.slice(0, start) + first.text + prompt.text.slice(prompt.cursor);
	return applied(state, { ...prompt, text, cursor: start + first.text.length, error: null, recalled: null });
}

function accept(state: State, prompt: Prompt): [State, Effect[]] {
	if (prompt.kind === "view") return acceptView(state, prompt);
	if (prompt.error !== null) return [{ ...state, message: prompt.error.message }, []];
	const done = { ...state, prompt: null };
	if (prompt.kind === "find") return startFind(done, prompt.text, "regex");
	if (prompt.kind === "find-text") return startFind(done, prompt.text, "text");
	if (prompt.kind === "time") return acceptTime(state, prompt);
	if (prompt.kind === "tags" || prompt.kind === "note") return annotate(done, prompt);
	// What no run has is found out only when the filter is used.
	const { error, term } = prompt.kind === "filter" ? selectedRuns(state) : { error: null, term: null };
	const typed = state.filterText;
	// The one that is typed again moves to the end.
	const typedFilters =
		prompt.kind !== "filter" || typed === ""
			? state.typedFilters
			: [...state.typedFilters.filter((text) => text !== typed), typed].slice(-maxTyped);
	return error === null
		? [{ ...done, typedFilters }, []]
		: [
				{
					...state,
					prompt: { ...prompt, error: { message: error, position: termPlace(prompt.text, term ?? "") ?? 0 } },
				},
				[],
			];
}

function acceptTime(state: State, prompt: Prompt): [State, Effect[]] {
	const done = { ...state, prompt: null };
	if (prompt.text.trim() === "") return [done, []];
	try {
		readClock(prompt.text);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return [{ ...state, prompt: { ...prompt, error: { message: error.message, position: 0 } } }, []];
	}
	return seekTime(done, prompt.text);
}

function acceptView(state: State, prompt: Prompt): [State, Effect[]] {
	const name = prompt.text.trim();
	if (name === "") return [{ ...state, prompt: null }, []];
	try {
		return saveView({ ...state, prompt: null }, name, prompt.error?.message === replacesText(name));
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return [{ ...state, prompt: { ...prompt, error: { message: error.message, position: 0 } } }, []];
	}
}

/** The state with what is typed already in force, so that its effect is seen while typing; a text that is wrong changes nothing. */
function applied(state: State, prompt: Prompt): State {
	try {
		switch (prompt.kind) {
			case "filter": {
				// A name is meant as it stands above the columns that are seen.
				const filter: Filter | null =
					prompt.text.trim() === "" ? null : qualify(parseFilter(prompt.text), columnsHere(state));
				return keepPlace({ ...state, filter, filterText: prompt.text.trim(), prompt });
			}
			case "columns":
				return {
					...state,
					shownColumns: matchColumns(
						prompt.text,
						columnsHere(state).map(({ name }) => name),
						state.table,
					),
					prompt,
				};
			case "metrics":
				return filterMetrics({ ...state, prompt }, prompt.text.trim());
			case "find-config":
				// From where the cursor was when the typing began.
				return findInConfig({ ...state, ...prompt.before, prompt }, prompt.text);
			case "find":
				textFind(prompt.text, false);
				return { ...state, prompt };
			case "help": {
				const screen = topScreen(state);
				if (screen.kind !== "help") return { ...state, prompt };
				return keepPlace(withTop({ ...state, prompt }, { ...screen, search: prompt.text.trim(), place: startOfList }));
			}
			case "find-text":
			case "command":
			case "time":
			case "view":
			case "tags":
			case "note":
				return { ...state, prompt };
		}
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		const position = error instanceof FilterError ? error.position : 0;
		return { ...state, prompt: { ...prompt, error: { message: error.message, position } } };
	}
}

function edited({ text, cursor }: Prompt, key: string, typed: string): [string, number] {
	const before = text.slice(0, cursor);
	const after = text.slice(cursor);
	switch (key) {
		case "left":
		case "ctrl-b":
			return [text, cursor - lastGrapheme(before).length];
		case "right":
		case "ctrl-f":
			return [text, cursor + firstGrapheme(after).length];
		case "home":
		case "ctrl-a":
			return [text, 0];
		case "end":
		case "ctrl-e":
			return [text, text.length];
		case "backspace": {
			const kept = before.slice(0, before.length - lastGrapheme(before).length);
			return [kept + after, kept.length];
		}
		case "delete":
		case "ctrl-d":
			return [before + after.slice(firstGrapheme(after).length), cursor];
		case "ctrl-u":
			return [after, 0];
		case "ctrl-k":
			return [before, cursor];
		case "ctrl-w": {
			const kept = withoutLastWord(before);
			return [kept + after, kept.length];
		}
		default: {
			const room = Math.max(0, maxText - text.length);
			const line = typed.slice(0, room).replace(/[\p{Cc}\p{Cf}]+/gu, " ");
			return [before + line + after, cursor + line.length];
		}
	}
}

/** Also where it is as long as what was pasted: a pattern would begin anew at each of its letters. */
function withoutLastWord(text: string): string {
	let end = text.trimEnd().length;
	while (end > 0 && !/\s/.test(text[end - 1]!)) end--;
	return text.slice(0, end);
}
