import { canHang } from "./can-hang.ts";
import { linearRegex } from "./linear-regex.ts";
import { type RegexProgram, regexProgram } from "./regex-program.ts";

/** What a group has marked, the last first; shared by all ways that came along it. */
interface Mark {
	readonly group: string;
	/** -1: it is forgotten. */
	readonly at: number;
	readonly isEnd: boolean;
	readonly before: Mark | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Ways that the engine of JavaScript may have to try on a line, as a power of two. */
const mostBits = 26;
const word = /^\w$/u;

/**
 * A regular expression whose named groups are read as JavaScript reads them, in time that grows with the length of the line
 * and no faster: all ways are walked at once, the preferred ones first (Pike, 1987). Only a round of a repeat that reads nothing
 * is taken where JavaScript looks for another. Throws a UserError as `regexProgram` does.
 */
export class GroupRegex {
	readonly source: string;
	readonly #program: RegexProgram;
	readonly #own: RegExp;
	/** Up to this length the engine of JavaScript cannot take long. */
	readonly #shortLength: number;
	/** null: it takes longer than what it would spare. */
	#fits: ((text: string) => boolean) | null;

	constructor(source: string) {
		this.source = source;
		this.#program = regexProgram(source, "", true);
		this.#own = new RegExp(source, "u");
		this.#shortLength = shortLengthOf(source);
		this.#fits = linearRegex(source);
	}

	toString(): string {
		return String(this.#own);
	}

	/** What the named groups took where it fits first; null where it does not. */
	exec(text: string): { readonly groups: Groups } | null {
		// Where nothing fits all ways are tried: that is found out first.
		if (!this.#mayFit(text)) return null;
		if (this.#fits === null || text.length > this.#shortLength) return this.#walk(text);
		const groups = this.#own.exec(text)?.groups;
		return groups === undefined ? null : { groups };
	}

	#mayFit(text: string): boolean {
		try {
			return this.#fits?.(text) ?? true;
		} catch {
			this.#fits = null;
			return true;
		}
	}

	#walk(text: string): { readonly groups: Groups } | null {
		const { steps, start, atoms } = this.#program;
		let ways: [place: number, mark: Mark | null][] = [];
		let found: { readonly mark: Mark | null } | null = null;
		let previous = "";
		for (let index = 0; ; ) {
			const next = index < text.length ? String.fromCodePoint(text.codePointAt(index)!) : "";
			if (found === null) ways.push([start, null]);
			const seen = new Set<number>();
			const waiting = ways.reverse();
			const after: typeof ways = [];
			const isBoundary = word.test(previous) !== word.test(next);
			for (let way = waiting.pop(); way !== undefined; way = waiting.pop()) {
				const [place, mark] = way;
				if (seen.has(place)) continue;
				seen.add(place);
				const step = steps[place]!;
				if (step.is === "end") {
					// What is left is preferred less.
					found = { mark };
					break;
				}
				if (step.is === "read") {
					if (next !== "" && atoms[step.atom]!.test(next)) after.push([step.next, mark]);
				} else if (step.is === "either") waiting.push([step.other, mark], [step.next, mark]);
				else if (step.is === "mark")
					waiting.push([step.next, { group: step.group, at: index, isEnd: step.isEnd, before: mark }]);
				else if (step.is === "forget")
					waiting.push([
						step.next,
						step.groups.reduce((before, group): Mark => ({ group, at: -1, isEnd: true, before }), mark),
					]);
				else {
					const { sign } = step;
					const holds = sign === "^" ? index === 0 : sign === "$" ? next === "" : isBoundary === (sign === "\\b");
					if (holds) waiting.push([step.next, mark]);
				}
			}
			ways = after;
			if (next === "" || (found !== null && ways.length === 0)) break;
			previous = next;
			index += next.length;
		}
		return found === null ? null : { groups: groupsOf(found.mark, text) };
	}
}

/** From the last mark to the first: the last end of a group counts, and the beginning before it. */
function groupsOf(last: Mark | null, text: string): Groups {
	const groups: Record<string, string | undefined> = {};
	const ends = new Map<string, number>();
	for (let mark = last; mark !== null; mark = mark.before) {
		const { group, at, isEnd } = mark;
		if (Object.hasOwn(groups, group)) continue;
		if (!isEnd) groups[group] = ends.has(group) ? text.slice(at, ends.get(group)) : undefined;
		else if (at === -1) groups[group] = undefined;
		else ends.set(group, at);
	}
	return groups;
}

/** Each repeat, and the place where all begins, may be tried at every character; other choices double the ways. */
function shortLengthOf(source: string): number {
	if (canHang(source)) return 0;
	const bare = source.replace(/\\.|\(\?(?:<[^>]*>|[a-z-]*:)/gsu, "");
	const repeats = bare.match(/[*+]|\{\d+,\}/g)?.length ?? 0;
	const choices = bare.match(/[?|]|\{\d+,\d+\}/g)?.length ?? 0;
	return 2 ** Math.max(0, (mostBits - choices) / (repeats + 1));
}
