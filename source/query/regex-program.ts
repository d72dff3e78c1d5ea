import { UserError } from "../model/problem.ts";
import { regexPieces } from "./regex-pieces.ts";

/**
 * One step of a regular expression: reads a character that an atom has, tries two ways (the first is preferred), holds to a
 * place, marks where a group begins or ends, forgets groups, or is the end.
 */
export type Step =
	| { readonly is: "read"; readonly atom: number; readonly next: number }
	| { readonly is: "either"; next: number; other: number }
	| { readonly is: "place"; readonly sign: "^" | "$" | "\\b" | "\\B"; readonly next: number }
	| { readonly is: "mark"; readonly group: string; readonly isEnd: boolean; readonly next: number }
	| { readonly is: "forget"; readonly groups: readonly string[]; readonly next: number }
	| { readonly is: "end" };

export interface RegexProgram {
	readonly steps: readonly Step[];
	readonly start: number;
	/** What single characters are tested with. */
	readonly atoms: readonly RegExp[];
}

type Node =
	| { readonly is: "atom"; readonly atom: number }
	| { readonly is: "place"; readonly sign: "^" | "$" | "\\b" | "\\B" }
	| { readonly is: "all" | "any"; readonly parts: readonly Node[] }
	| { readonly is: "group"; readonly name: string; readonly part: Node }
	| {
			readonly is: "repeat";
			readonly part: Node;
			readonly least: number;
			readonly most: number;
			readonly isLazy: boolean;
			/** Named groups in it. */
			readonly groups: readonly string[];
	  };

const mostSteps = 2000;

/**
 * A regular expression of JavaScript (flag `u`) as a graph of steps, which can be walked on all ways at once (Thompson, 1968).
 * Throws a UserError where it is none, where it looks around or back (no such graph can), and where it is too large.
 * `flags`: `i`, `s`. With `hasGroups` named groups are marked.
 */
export function regexProgram(pattern: string, flags = "", hasGroups = false): RegexProgram {
	try {
		new RegExp(pattern, "u");
	} catch {
		throw new UserError(`${pattern} is no regular expression`);
	}
	const reader = new Reader(regexPieces(pattern), hasGroups);
	const steps: Step[] = [{ is: "end" }];
	const start = emit(
		reader.any(flags),
		0,
		(step) => {
			if (steps.length >= mostSteps) throw new UserError(`${pattern} repeats too much`);
			return steps.push(step) - 1;
		},
		steps,
	);
	return { steps, start, atoms: reader.atoms };
}

class Reader {
	readonly atoms: RegExp[] = [];
	readonly #known = new Map<string, number>();
	readonly #pieces: readonly string[];
	readonly #hasGroups: boolean;
	#index = 0;

	constructor(pieces: readonly string[], hasGroups: boolean) {
		this.#pieces = pieces;
		this.#hasGroups = hasGroups;
	}

	/** Up to the bracket that closes, or the end. `flags` hold in it: `i`, `s`. */
	any(flags: string): Node {
		const ways: Node[][] = [[]];
		for (; this.#index < this.#pieces.length; this.#index++) {
			const text = this.#pieces[this.#index]!;
			if (text === ")") break;
			const way = ways.at(-1)!;
			if (text === "|") ways.push([]);
			else if (/^(?:[*+?]|\{\d)/.test(text)) way.push(repeated(way.pop()!, text));
			else way.push(this.#one(text, flags));
		}
		return { is: "any", parts: ways.map((parts) => ({ is: "all", parts })) };
	}

	#one(text: string, flags: string): Node {
		if (text === "^" || text === "$" || text === "\\b" || text === "\\B") return { is: "place", sign: text };
		if (/^\\(?:[1-9]|k<)/.test(text)) throw new UserError(`${text}, which looks back, is not known here`);
		if (!text.startsWith("(")) return { is: "atom", atom: this.#atom(text, flags) };
		if (/^\(\?<?[=!]/.test(text)) throw new UserError(`${text}, which looks around, is not known here`);
		this.#index++;
		const part = this.any(flagsIn(text, flags));
		const name = this.#hasGroups ? /^\(\?<([^>]*)>$/.exec(text)?.[1] : undefined;
		return name === undefined ? part : { is: "group", name, part };
	}

	#atom(source: string, flags: string): number {
		const key = `${flags}/${source}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		this.#known.set(key, this.atoms.length);
		return this.atoms.push(new RegExp(`^(?:${source})$`, `u${flags}`)) - 1;
	}
}

/** `(?i-s:` turns some on and others off. */
function flagsIn(open: string, flags: string): string {
	const [, on = "", off = ""] = /^\(\?([a-z]*)(?:-([a-z]*))?:$/.exec(open) ?? [];
	if (on.includes("m") || off.includes("m")) throw new UserError(`${open} is not known here`);
	return [...new Set(flags + on)]
		.filter((flag) => !off.includes(flag))
		.sort()
		.join("");
}

function repeated(part: Node, sign: string): Node {
	const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(sign) ?? [];
	const rest = { is: "repeat", part, isLazy: /.\?$/.test(sign), groups: groupsIn(part) } as const;
	if (least !== undefined)
		return {
			...rest,
			least: Number(least),
			most: comma === "" ? Number(least) : most === "" ? Number.POSITIVE_INFINITY : Number(most),
		};
	return {
		...rest,
		least: sign.startsWith("+") ? 1 : 0,
		most: sign.startsWith("?") ? 1 : Number.POSITIVE_INFINITY,
	};
}

function groupsIn(node: Node): readonly string[] {
	if (node.is === "group") return [node.name, ...groupsIn(node.part)];
	if (node.is === "repeat") return node.groups;
	return "parts" in node ? node.parts.flatMap(groupsIn) : [];
}

/** Writes the steps of a node that go on at `next`; returns where they begin. */
function emit(node: Node, next: number, add: (step: Step) => number, steps: Step[]): number {
	switch (node.is) {
		case "atom":
			return add({ is: "read", atom: node.atom, next });
		case "place":
			return add({ is: "place", sign: node.sign, next });
		case "all":
			return node.parts.reduceRight((after, part) => emit(part, after, add, steps), next);
		case "any":
			return node.parts
				.map((part) => emit(part, next, add, steps))
				.reduceRight((other, one) => add({ is: "either", next: one, other }));
		case "group": {
			const { name: group } = node;
			const end = add({ is: "mark", group, isEnd: true, next });
			return add({ is: "mark", group, isEnd: false, next: emit(node.part, end, add, steps) });
		}
		case "repeat": {
			const { groups, isLazy } = node;
			// What a group took in the last round it has not taken in this one.
			const round = (after: number) => {
				const start = emit(node.part, after, add, steps);
				return groups.length === 0 ? start : add({ is: "forget", groups, next: start });
			};
			let start = next;
			if (node.most === Number.POSITIVE_INFINITY) {
				const loop: Step = { is: "either", next, other: next };
				start = add(loop);
				loop[isLazy ? "other" : "next"] = round(start);
			} else
				for (let count = node.least; count < node.most; count++) {
					const before = steps.length;
					const part = round(start);
					// What reads nothing reads nothing however often.
					if (steps.length === before) break;
					start = add({ is: "either", next: isLazy ? next : part, other: isLazy ? part : next });
				}
			for (let count = 0; count < node.least; count++) {
				const before = steps.length;
				start = round(start);
				if (steps.length === before) break;
			}
			return start;
		}
	}
}
