import { regexProgram } from "./regex-program.ts";

/** Start and end in a text, in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** Steps that one text may take: what is left of it then has no spans. */
const mostWork = 100_000;
const word = /^\w$/u;

/**
 * Where a regular expression fits in a text: at the leftmost place, as far as it can, then after it, and never on nothing.
 * All ways are walked at once, so that no pattern takes long. Throws a UserError as `regexProgram` does.
 */
export function regexSpans(pattern: string, flags: "" | "i" = ""): (text: string) => readonly Span[] {
	const { steps, start, atoms } = regexProgram(pattern, flags);
	let work = 0;

	/** Where the places lead without reading, each with where its match began, the leftmost first. */
	const reached = (places: ReadonlyMap<number, number>, isAtStart: boolean, isWordBefore: boolean, next: string) => {
		const all = new Map<number, number>();
		const isWordNext = word.test(next);
		for (const [place, begin] of places) {
			const waiting = [place];
			for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
				if (all.has(one)) continue;
				work++;
				all.set(one, begin);
				const step = steps[one]!;
				if (step.is === "either") waiting.push(step.other, step.next);
				else if (step.is === "place") {
					const holds =
						step.sign === "^"
							? isAtStart
							: step.sign === "$"
								? next === ""
								: (isWordBefore !== isWordNext) === (step.sign === "\\b");
					if (holds) waiting.push(step.next);
				}
			}
		}
		return all;
	};

	const first = (text: string, from: number): Span | null => {
		let places = new Map<number, number>();
		let best: Span | null = null;
		let isWordBefore = from > 0 && word.test(text[from - 1]!);
		for (let index = from; work < mostWork; ) {
			if (best === null && !places.has(start)) places.set(start, index);
			const next = index < text.length ? String.fromCodePoint(text.codePointAt(index)!) : "";
			const all = reached(places, index === 0, isWordBefore, next);
			places = new Map();
			for (const [place, begin] of all) {
				const step = steps[place]!;
				if (best !== null && begin > best[0]) break;
				if (step.is === "end" && index > begin) best = [begin, index];
				else if (step.is === "read" && next !== "" && !places.has(step.next) && atoms[step.atom]!.test(next))
					places.set(step.next, begin);
			}
			if (next === "" || (best !== null && places.size === 0)) break;
			isWordBefore = word.test(next);
			index += next.length;
		}
		return best;
	};

	return (text) => {
		work = 0;
		const spans: Span[] = [];
		for (let span = first(text, 0); span !== null; span = first(text, span[1])) spans.push(span);
		return spans;
	};
}
