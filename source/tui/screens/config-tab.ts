import type { Span } from "../../query/regex-spans.ts";
import type { TextFind } from "../../query/text-find.ts";
import { cutSegments } from "../../render/cut-segments.ts";
import { countText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { valueText } from "../../render/value-text.ts";
import { displayWidth, fit, truncate } from "../../render/width.ts";
import { type ConfigDifference, type ConfigDifferences, differencesOf } from "../config-differences.ts";
import { type ConfigItem, configItems, documentOf, outlineOf } from "../config-items.ts";
import { configMarks } from "../config-marks.ts";
import { configFind, configRows, shownItems } from "../config-rows.ts";
import type { Look } from "../look.ts";
import type { Role } from "../role.ts";
import { idText } from "../run-columns.ts";
import type { RunScreen, State } from "../state.ts";
import { configStatus } from "./config-status.ts";

interface Piece {
	readonly text: string;
	readonly role: Role | null;
}

/** The cursor's sign and a blank. */
const margin = 2;
/** Where a fold has its sign, before what it folds. */
const gutter = 2;
const gap = "   ";

/** The tree of a run's config, and in the last of `height` lines where the cursor stands. */
export function configTab(state: State, screen: RunScreen, height: number, look: Look): string[] {
	const loaded = state.configs.get(screen.run);
	const all = (text: string, role: Role | null) => {
		const line = fit(`  ${sanitise(text)}`, state.columns, "left", look.glyphs.ellipsis);
		return [role === null ? line : look.paint(role, line)];
	};
	if (loaded?.is === "broken") return all(loaded.message, "bad");
	if (loaded?.is !== "loaded") return all(`reading ${look.glyphs.ellipsis}`, "muted");
	const outline = outlineOf(state, screen.run);
	if (outline === null) return all("Hydra kept no hydra.yaml of this run", null);
	const items = configItems(state, screen);
	const rows = configRows(state, screen);
	const { top, cursor } = screen.places.config;
	const about = new About(state, screen, look);
	const lines = rows.slice(top, top + height - 1).map((index, row) => {
		const isUnder = top + row === cursor;
		const line = itemLine(state, items, index, isUnder ? look.glyphs.cursor : " ", about, look);
		return isUnder ? look.paint("selected", line.map(({ text }) => text).join("")) : painted(line, look);
	});
	if (rows.length === 0) lines.push(...all(nothingText(about.differences, state), "muted"));
	while (lines.length < height - 1) lines.push(" ".repeat(state.columns));
	return [...lines, configStatus(state, screen, look)];
}

function nothingText({ against, row, rows }: ConfigDifferences, { table }: State): string {
	if (against === row) return "this is the run that others are held against";
	if (against !== null) return `nothing differs from run ${idText(table.runs[against]!)}`;
	return `nothing differs from what most of ${countText(rows.length, "run")} have`;
}

function painted(pieces: readonly Piece[], look: Look): string {
	return pieces.map(({ text, role }) => (role === null ? text : look.paint(role, text))).join("");
}

/** What is told of a line besides its text. */
class About {
	readonly differences: ConfigDifferences;
	readonly find: TextFind | null;
	/** Indexes of items; null: all. */
	readonly shown: ReadonlySet<number> | null;
	readonly #state: State;
	readonly #marks: ReadonlyMap<string, string>;
	readonly #unresolved: ReadonlyMap<string, string> | undefined;
	readonly #problem: { readonly message: string; readonly item: ConfigItem | undefined } | null;
	readonly #look: Look;

	constructor(state: State, screen: RunScreen, look: Look) {
		const isConfig = state.configView.file === "config";
		const outline = outlineOf(state, screen.run);
		const items = configItems(state, screen);
		const heads = items.findIndex(({ kind }) => kind === "line");
		this.differences = differencesOf(state, screen);
		this.find = configFind(state);
		this.shown = shownItems(state, screen);
		this.#state = state;
		this.#look = look;
		this.#marks = isConfig ? configMarks(state, screen.run) : new Map();
		this.#unresolved = state.showsResolved ? documentOf(state, screen.run)?.unresolved : undefined;
		const problem = outline?.problem ?? null;
		this.#problem = problem === null ? null : { message: problem.message, item: items[heads + (problem.line ?? 0)] };
	}

	differs({ column }: ConfigItem): ConfigDifference | null {
		return column === null ? null : this.differences.of(column);
	}

	notes(item: ConfigItem): Piece[] {
		const { glyphs } = this.#look;
		const arrow = glyphs.isAscii ? "<-" : "←";
		const notes: Piece[] = [];
		if (this.#problem?.item === item) notes.push({ text: `${arrow} ${sanitise(this.#problem.message)}`, role: "bad" });
		const why = item.kind !== "line" || item.name === null ? undefined : this.#unresolved?.get(item.name);
		if (why !== undefined) notes.push({ text: `${arrow} ${sanitise(why)}`, role: "bad" });
		const difference = this.differs(item);
		if (difference !== null) notes.push({ text: this.#differenceText(difference), role: "warn" });
		const mark = item.kind !== "line" || item.name === null ? undefined : this.#marks.get(item.name);
		if (mark !== undefined) notes.push({ text: `${arrow} ${mark}`, role: "muted" });
		return notes;
	}

	#differenceText(difference: ConfigDifference): string {
		const { glyphs } = this.#look;
		const value = truncate(valueText(difference.value, glyphs), 40, glyphs.ellipsis);
		if (difference.is === "run") {
			const { runs } = this.#state.table;
			return `(${value} in run ${idText(runs[difference.row]!)})`;
		}
		const { runs, own, of, distinct } = difference;
		if (distinct === of && of > 2) return `(another in each of ${of} runs)`;
		return `(${value} in ${runs} of ${of}${runs === own ? ", as often" : ""})`;
	}
}

function itemLine(
	state: State,
	items: readonly ConfigItem[],
	index: number,
	sign: string,
	about: About,
	look: Look,
): Piece[] {
	const { glyphs } = look;
	const item = items[index]!;
	const room = state.columns - margin;
	const notes = about.notes(item).flatMap((note): Piece[] => [{ text: gap, role: null }, note]);
	const notesWidth = notes.reduce((sum, { text }) => sum + displayWidth(text), 0);
	const isFolded = item.fold !== null && state.configView.folds.has(item.fold.name);
	// No more of a long line is looked at than can be seen.
	const seen = item.text.slice(0, (state.configView.left + room) * 4);
	const pieces = [...textPieces({ ...item, text: seen }, isFolded, about, look)];
	if (isFolded) pieces.push({ text: `  ${summary(items, item, index, about, look)}`, role: "muted" });
	const textWidth = pieces.reduce((sum, { text }) => sum + displayWidth(text), 0) - state.configView.left;
	const fits = textWidth + notesWidth <= room;
	const width = fits
		? Math.max(0, textWidth)
		: Math.min(Math.max(0, textWidth), Math.max(room - notesWidth, room >> 1));
	const filler = { role: null };
	return [
		{ text: `${sign} `, role: null },
		...cutSegments(pieces, state.configView.left, width, glyphs.ellipsis, filler),
		...cutSegments(notes, 0, room - width, glyphs.ellipsis, filler),
	];
}

/** The signs of the fold, the key, the value, and in them what was found. */
function* textPieces(item: ConfigItem, isFolded: boolean, about: About, look: Look): Generator<Piece> {
	const { text, fold, keyEnd } = item;
	const indent = /^ */.exec(text)![0].length;
	const sign = fold === null ? "" : isFolded ? look.glyphs.folded : look.glyphs.unfolded;
	yield { text: " ".repeat(indent) + fit(sign, gutter), role: "muted" };
	const spans = about.find?.spans(text) ?? [];
	const isDifferent = about.differs(item) !== null;
	const comment = item.kind === "line" && item.name === null && text.trimStart().startsWith("#");
	const keyRole: Role = item.kind === "head" ? "header" : "accent";
	const valueRole: Role | null = isDifferent ? "warn" : comment ? "muted" : null;
	const value = item.kind === "gone" ? ` ${look.glyphs.absent}` : "";
	yield* marked(text, indent, item.keyStart, null, spans);
	yield* marked(text, Math.max(indent, item.keyStart), keyEnd, keyRole, spans);
	yield* marked(text, Math.max(indent, keyEnd), text.length, valueRole, spans);
	if (value !== "") yield { text: value, role: valueRole };
}

function* marked(text: string, from: number, to: number, role: Role | null, spans: readonly Span[]): Generator<Piece> {
	let at = from;
	for (const [start, end] of spans) {
		if (end <= at || start >= to) continue;
		if (start > at) yield { text: sanitise(text.slice(at, start)), role };
		yield { text: sanitise(text.slice(Math.max(at, start), Math.min(end, to))), role: "match" };
		at = Math.min(end, to);
	}
	if (at < to) yield { text: sanitise(text.slice(at, to)), role };
}

const units = { mapping: "key", list: "item", text: "line" } as const;

/** What is folded away: the words of the command line themselves, else how much. */
function summary(
	items: readonly ConfigItem[],
	{ kind, fold }: ConfigItem,
	index: number,
	{ shown }: About,
	look: Look,
): string {
	const { kind: what, size, end } = fold!;
	if (kind !== "head") return `${look.glyphs.ellipsis} ${countText(size, units[what])}`;
	return items
		.slice(index + 1, end)
		.filter((_, within) => shown === null || shown.has(index + 1 + within))
		.map(({ text }) => sanitise(text.trim()))
		.join("  ");
}
