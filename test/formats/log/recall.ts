import type { NamedSeries } from "../../../source/model/named-series.ts";

/** One number that a log says, as the program that printed it knows it. */
export interface Point {
	readonly name: string;
	readonly value: number | "NaN" | "Infinity" | "-Infinity";
	/** As it was printed; without it the log may have rounded. */
	readonly text?: string;
	/** `train`, `valid`, `rank0`: what tells two series of one name apart. */
	readonly split?: string;
	readonly rank?: number;
	/** Axes; none is looked at where the line itself has no step. */
	readonly epoch?: number;
	readonly step?: number;
	readonly iter?: number;
	readonly num_updates?: number;
}

export interface Counts {
	readonly style: string;
	readonly points: number;
	/** Values that were found in the log. */
	readonly found: number;
	/** Of them, those that are no point. */
	readonly wrong: number;
	readonly precision: number;
	readonly recall: number;
	/** Points that were not found, and values that are none, a few of each. */
	readonly examples: readonly string[];
}

/** How many of the points of a log were found, and how much besides. A value counts with its name and its place on an axis. */
export function countPoints(style: string, points: readonly Point[], series: readonly NamedSeries[]): Counts {
	const wanted = new Map<string, Point[]>();
	for (const point of points) for (const key of namesOf(point)) wanted.set(key, [...(wanted.get(key) ?? []), point]);
	const taken = new Set<Point>();
	const wrong: string[] = [];
	let found = 0;
	for (const { name, steps, values } of series)
		for (const [index, value] of values.entries()) {
			found++;
			const point = wanted
				.get(plain(name))
				?.find((one) => !taken.has(one) && isValue(one, value) && isPlace(one, steps[index]!));
			if (point === undefined) wrong.push(`wrong ${name}@${steps[index]}=${value}`);
			else taken.add(point);
		}
	const missed = points.filter((point) => !taken.has(point)).map((point) => `missed ${JSON.stringify(point)}`);
	return {
		style,
		points: points.length,
		found,
		wrong: wrong.length,
		precision: found === 0 ? 1 : taken.size / found,
		recall: points.length === 0 ? 1 : taken.size / points.length,
		examples: [...wrong.slice(0, 5), ...missed.slice(0, 5)],
	};
}

/** The counts as a table in text. */
export function countsTable(counts: readonly Counts[]): string {
	const lines = counts.map(({ style, points, found, wrong, precision, recall }) =>
		[
			style.padEnd(28),
			...[points, found, wrong].map((count) => String(count).padStart(7)),
			...[precision, recall].map((share) => share.toFixed(4).padStart(10)),
		].join(""),
	);
	return [`${"style".padEnd(28)} points  found  wrong precision    recall`, ...lines].join("\n");
}

function namesOf({ name, split, rank }: Point): readonly string[] {
	const names = [plain(name)];
	if (split !== undefined) names.push(plain(split + name));
	if (rank !== undefined) names.push(plain(`rank${rank}${name}`), plain(`${rank}${name}`));
	return names;
}

/** Letters and digits alone: what joins the words of a name is a matter of taste. */
function plain(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function isValue({ value, text }: Point, found: number): boolean {
	const exact = Number(value);
	if (!Number.isFinite(exact)) return Object.is(exact, found);
	if (text !== undefined) return found === Number(text.replace("%", ""));
	return Math.abs(found - exact) <= 5e-4 * Math.abs(exact) || Math.abs(found - exact) <= 6e-5;
}

function isPlace({ epoch, step, iter, num_updates }: Point, found: number): boolean {
	const places = [epoch, step, iter, num_updates].filter((place) => place !== undefined);
	return places.length === 0 || places.includes(found);
}
