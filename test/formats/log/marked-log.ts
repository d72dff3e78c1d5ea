import type { NamedSeries } from "../../../source/model/named-series.ts";
import type { Point } from "./recall.ts";

/** A log with marks in it that tell what a person reads, and the log without them. */
export interface MarkedLog {
	readonly text: string;
	readonly points: readonly Point[];
	/** Numbers that a person might or might not call a metric. */
	readonly either: ReadonlySet<number>;
}

/** `⟨name|number⟩` is a value, `⟪axis|number⟫` a place, `⟦name|number⟧` a number that counts neither way. */
const mark = /⟨([^|⟩]*)\|([^⟩]*)⟩|⟪([^|⟫]*)\|([^⟫]*)⟫|⟦([^|⟧]*)\|([^⟧]*)⟧/g;

export function markedLog(marked: string): MarkedLog {
	const points: Point[] = [];
	const either = new Set<number>();
	for (const line of marked.split("\n")) {
		const found = [...line.matchAll(mark)];
		// Any of its axes will do; where a line counts within the epoch, its place may be a part of one.
		const isWithin = /\[\d+[/-]\d+\]/.test(line);
		const [epoch, step, iter] = found
			.filter(([, , , axis]) => axis !== undefined && !(isWithin && /epoch/i.test(axis)))
			.map(([, , , , place]) => Number(place));
		const places = {
			...(epoch !== undefined && { epoch }),
			...(step !== undefined && { step }),
			...(iter !== undefined && { iter }),
		};
		for (const [, name, text, , , , other] of found) {
			if (other !== undefined) either.add(Number(other));
			if (name === undefined || text === undefined) continue;
			points.push({ name, value: Number(text), text, ...places });
		}
	}
	const text = marked.replaceAll(mark, (_, _name, value, _axis, step, _other, number) => value ?? step ?? number);
	return { text, points, either };
}

/** Series as the marks call them: without the part of the data that stands before a name, and without what counts neither way. */
export function comparedTo({ points, either }: MarkedLog, series: readonly NamedSeries[]): NamedSeries[] {
	const wanted = [...new Set(points.map(({ name }) => name))].sort((a, b) => b.length - a.length);
	return series.map((one) => {
		const own = plain(one.name);
		const name = wanted.find((want) => own === plain(want) || (/[\s/:.*]/.test(one.name) && own.endsWith(plain(want))));
		const isCounted = (value: number) =>
			!either.has(value) || points.some((point) => point.name === name && point.value === value);
		const kept = Array.from(one.values, (value, index) => (isCounted(value) ? index : -1)).filter(
			(index) => index >= 0,
		);
		return {
			...one,
			name: name ?? one.name,
			steps: Float64Array.from(kept, (index) => one.steps[index]!),
			values: Float64Array.from(kept, (index) => one.values[index]!),
		};
	});
}

/** Letters and digits; `training's auc` is the auc of the training. */
function plain(name: string): string {
	return name
		.replaceAll(/'s\b/g, "")
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
