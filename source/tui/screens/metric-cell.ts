import { bestIndex } from "../../model/best-index.ts";
import { directionOf } from "../../model/direction.ts";
import { dataOf } from "../../model/metric-pairs.ts";
import type { ChartReading } from "../../render/chart-reading.ts";
import type { DrawnChart } from "../../render/draw-chart.ts";
import { numberText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { displayWidth, fit } from "../../render/width.ts";
import { type EntryChart, entryChart } from "../entry-chart.ts";
import type { GridRoom } from "../grid-layout.ts";
import type { Look } from "../look.ts";
import type { MetricEntry } from "../metrics-tab.ts";
import type { Role } from "../role.ts";
import type { RunScreen } from "../screen.ts";
import { type State, seriesKey } from "../state.ts";
import { seriesRole } from "../theme.ts";
import { painted } from "./chart-screen.ts";
import { endOf } from "./end-of.ts";

/** A chart below a line with its name, its last and its best value; lines of exactly the room's width. */
export function metricCell(
	state: State,
	screen: RunScreen,
	entry: MetricEntry,
	{ width, height }: GridRoom,
	isUnder: boolean,
	look: Look,
): string[] {
	const chart = entryChart(state, screen, entry, { width, height: height - 1 }, look.glyphs);
	const title = titleLine(state, entry, chart, width, isUnder, look);
	if (chart !== null) return [title, ...paintedLines(chart.drawn, look)];
	const one = state.series.get(seriesKey(screen.run, entry.items[0].name));
	const why = one?.is === "broken" ? one.message : "reading …";
	const line = look.paint("muted", fit(`  ${sanitise(why)}`, width, "left", look.glyphs.ellipsis));
	return [title, line, ...Array.from({ length: height - 2 }, () => " ".repeat(width))];
}

const known = new WeakMap<DrawnChart, { readonly look: Look; readonly lines: readonly string[] }>();

/** Charts that are not drawn anew are not painted anew. */
function paintedLines(drawn: DrawnChart, look: Look): readonly string[] {
	const before = known.get(drawn);
	if (before?.look === look) return before.lines;
	const lines = drawn.lines.map((line) => painted(line, look));
	known.set(drawn, { look, lines });
	return lines;
}

interface Piece {
	readonly text: string;
	readonly role: Role | null;
}

/** A name takes so many cells before numbers give way to it. */
const leastName = 12;

function titleLine(
	state: State,
	entry: MetricEntry,
	chart: EntryChart | null,
	width: number,
	isUnder: boolean,
	look: Look,
): string {
	const { glyphs } = look;
	const metric = entry.items.at(-1)!.name;
	const arrow = directionOf(metric, state.directions) === "max" ? glyphs.up : glyphs.down;
	const letters = chart !== null && chart.series.length > 1 ? ["A ", "B "] : [];
	const names = namesOf(entry, letters);
	const numbers = chart === null ? [] : names.map((_, index) => numberOf(chart, index, look));
	const best = chart === null ? noText : bestOf(state, metric, chart, look);
	const room = width - 2;
	// What is best gives way first, then where it was.
	const variants = [best.long, best.short, ""];
	const fixed = numbers.reduce((sum, { text }) => sum + displayWidth(text) + 1, 2);
	const wanted = names.reduce((sum, { text }) => sum + Math.min(leastName, displayWidth(text)), 0);
	const gaps = (names.length - 1) * 2;
	const right =
		variants.find((text) => fixed + gaps + wanted + (text === "" ? 0 : displayWidth(text) + 2) <= room) ?? "";
	const free = Math.max(0, room - fixed - gaps - (right === "" ? 0 : displayWidth(right) + 2));
	const widths = shares(
		names.map(({ text }) => displayWidth(text)),
		free,
	);
	const left = names.flatMap(({ text, role }, index): Piece[] => [
		{ text: index === 0 ? "" : "  ", role: null },
		{ text: nameText(text, letters, index, widths[index]!, glyphs.ellipsis), role },
		...(index === 0 ? [{ text: ` ${arrow}`, role: "muted" as const }] : []),
		{ text: numbers[index] === undefined ? "" : ` ${numbers[index].text}`, role: numbers[index]?.role ?? null },
	]);
	const used = left.reduce((sum, { text }) => sum + displayWidth(text), 0);
	const pieces: Piece[] = [...left, { text: fit(right, Math.max(0, room - used), "right"), role: best.role }];
	if (!isUnder) return `  ${pieces.map(({ text, role }) => (role === null ? text : look.paint(role, text))).join("")}`;
	return look.paint("selected", `${glyphs.cursor} ${pieces.map(({ text }) => text).join("")}`);
}

/** The names of the curves after their letters; the second is told by what makes it another one. */
function namesOf({ items }: MetricEntry, letters: readonly string[]): readonly Piece[] {
	const [first, second] = items;
	const name = sanitise(first.name);
	if (second === undefined) return [{ text: name, role: "header" }];
	return [
		{ text: `${letters[0] ?? ""}${name}`, role: seriesRole(0) },
		{ text: `${letters[1] ?? ""}${sanitise(dataOf(second.name) || second.name)}`, role: seriesRole(1) },
	];
}

/** What is cut of a name is not its letter. */
function nameText(text: string, letters: readonly string[], index: number, width: number, ellipsis: string): string {
	const letter = (letters[index] ?? "").slice(0, width);
	return letter + endOf(text.slice(letter.length), width - letter.length, ellipsis);
}

/** What a curve has where it is read out, else at its end. */
function numberOf({ drawn, series }: EntryChart, index: number, { glyphs }: Look): Piece {
	const one = series[index];
	if (one === undefined) return { text: "", role: null };
	if (drawn.readings !== null) return { text: readText(drawn.readings[index] ?? null, glyphs), role: "accent" };
	const last = one.values.at(-1);
	if (last === undefined) return { text: "", role: null };
	return { text: shortText(last), role: Number.isFinite(last) ? null : "bad" };
}

function readText(reading: ChartReading | null, { isAscii, absent }: Look["glyphs"]): string {
	return `${isAscii ? "|" : "┊"}${reading === null ? absent : shortText(reading.value)}`;
}

const noText = { long: "", short: "", role: null };

/** Of two curves that of the held-out data counts: a run that has diverged has no best value. */
function bestOf(
	state: State,
	metric: string,
	{ series, axis }: EntryChart,
	{ glyphs }: Look,
): { readonly long: string; readonly short: string; readonly role: Role | null } {
	const one = series.at(-1)!;
	const { values } = one;
	if (values.length > 0 && !Number.isFinite(values.at(-1))) return { long: "diverged", short: "diverged", role: "bad" };
	const best = bestIndex(values, directionOf(metric, state.directions));
	if (best < 0) return noText;
	const short = `${glyphs.best}${shortText(values[best]!)}`;
	const places = axis === one.axis ? one.steps : one.otherAxes.find(({ name }) => name === axis)?.values;
	const at = places?.[best];
	return { long: at === undefined ? short : `${short} @${shortText(at)}`, short, role: "muted" };
}

/** Four digits do in a title. */
function shortText(value: number): string {
	return numberText(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}

/** Cells for each of some names: all they want, else the room shared out, and what short ones leave to the others. */
function shares(wanted: readonly number[], room: number): readonly number[] {
	const [first = 0, second = 0] = wanted;
	if (wanted.length < 2) return [Math.min(first, room)];
	const half = Math.min(second, Math.max(room >> 1, room - first));
	return [Math.min(first, room - half), half];
}
