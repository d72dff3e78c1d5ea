import type { Span } from "../../query/regex-spans.ts";
import { cutSegments } from "../../render/cut-segments.ts";
import { countText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { displayWidth, fit } from "../../render/width.ts";
import type { ConfigItem } from "../config-items.ts";
import type { Look } from "../look.ts";
import type { Role } from "../role.ts";
import type { State } from "../state.ts";
import type { ConfigNotes } from "./config-notes.ts";

interface Piece {
	readonly text: string;
	readonly role: Role | null;
}

/** The cursor's sign and a blank. */
const margin = 2;
/** Where a fold has its sign, before what it folds. */
const gutter = 2;
const gap = "   ";

/** A line of the config: its text, and what is told of it besides, in as many cells as the terminal has. */
export function configLine(
	state: State,
	items: readonly ConfigItem[],
	index: number,
	sign: string,
	about: ConfigNotes,
	look: Look,
): Piece[] {
	const { glyphs } = look;
	const item = items[index]!;
	const room = state.columns - margin;
	const notes = about.of(item).flatMap((note): Piece[] => [{ text: gap, role: null }, note]);
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
function* textPieces(item: ConfigItem, isFolded: boolean, about: ConfigNotes, look: Look): Generator<Piece> {
	const { text, fold, keyEnd } = item;
	const indent = /^ */.exec(text)![0].length;
	const sign = fold === null ? "" : isFolded ? look.glyphs.folded : look.glyphs.unfolded;
	yield { text: " ".repeat(indent) + fit(sign, gutter), role: "muted" };
	const spans = about.find?.spans(text) ?? [];
	const isDifferent = about.difference(item) !== null;
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
	{ shown }: ConfigNotes,
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
