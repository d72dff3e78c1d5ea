import { UserError } from "../model/problem.ts";
import { type RegexProgram, regexProgram } from "./regex-program.ts";

/** Steps that one pattern may take over all texts together: about a second. */
const mostWork = 5_000_000;
const mostStates = 1000;
const mostCharacters = 10_000;

/** What stands before or after a place. */
type Side = "edge" | "word" | "other";

/** Characters that a pattern cannot tell apart. */
interface CharacterClass {
	readonly id: number;
	readonly passes: readonly boolean[];
	readonly side: Side;
}

/** All places of the pattern that one may be at after some characters. */
interface State {
	readonly places: readonly number[];
	readonly before: Side;
	/** By the class of the next character. */
	next: (State | "found" | undefined)[];
	isFoundAtEnd: boolean | undefined;
}

/**
 * Whether a text has something that fits a regular expression, in time that grows with the length of the text and no faster,
 * whatever the pattern: all ways are walked at once, and each set of places is worked out once (as grep and RE2 do).
 * Throws a UserError on a pattern that is none, looks around or back or is too large; when used, where all texts take too long.
 */
export function linearRegex(pattern: string, flags: "" | "i" = ""): (text: string) => boolean {
	const matcher = new Matcher(regexProgram(pattern, flags));
	if (!isSimple(pattern)) return (text) => matcher.fits(text);
	const own = new RegExp(pattern, `u${flags}`);
	return (text) => (text.length <= 200 ? own.test(text) : matcher.fits(text));
}

/** Without repetitions and groups the engine of JavaScript is quick, and cannot be anything else. */
function isSimple(pattern: string): boolean {
	return !/[({*+?]/.test(pattern);
}

class Matcher {
	readonly #program: RegexProgram;
	readonly #classes = new Map<string, CharacterClass>();
	readonly #classOf = new Map<number, CharacterClass>();
	readonly #ascii: (CharacterClass | undefined)[] = [];
	readonly #states = new Map<string, State>();
	#work = 0;

	constructor(program: RegexProgram) {
		this.#program = program;
	}

	fits(text: string): boolean {
		let state = this.#state([this.#program.start], "edge");
		for (let index = 0; index < text.length; ) {
			const code = text.codePointAt(index)!;
			index += code > 0xffff ? 2 : 1;
			const character = (code < 128 ? this.#ascii[code] : this.#classOf.get(code)) ?? this.#newCharacter(code);
			let next = state.next[character.id];
			if (next === undefined) {
				next = this.#after(state, character);
				state.next[character.id] = next;
			}
			if (next === "found") return true;
			state = next;
		}
		state.isFoundAtEnd ??= this.#reached(state, "edge") === "found";
		return state.isFoundAtEnd;
	}

	#after(state: State, { passes, side }: CharacterClass): State | "found" {
		const reached = this.#reached(state, side);
		if (reached === "found") return "found";
		// Something that fits may begin after each character.
		const places = new Set([this.#program.start]);
		for (const place of reached) {
			const step = this.#program.steps[place]!;
			if (step.is === "read" && passes[step.atom]!) places.add(step.next);
		}
		return this.#state(
			[...places].sort((a, b) => a - b),
			side,
		);
	}

	/** The places that are reached without reading, or that the end is among them. */
	#reached({ places, before }: State, after: Side): ReadonlySet<number> | "found" {
		const reached = new Set(places);
		// A set is walked to the end while it grows.
		for (const place of reached) {
			const step = this.#program.steps[place]!;
			if (step.is === "end") return "found";
			if (step.is === "either") reached.add(step.next).add(step.other);
			else if (step.is === "place" && holds(step.sign, before, after)) reached.add(step.next);
		}
		this.#work += reached.size;
		if (this.#work > mostWork) throw new UserError("the pattern takes too long on these texts");
		return reached;
	}

	#state(places: readonly number[], before: Side): State {
		const key = `${before} ${places.join(" ")}`;
		let state = this.#states.get(key);
		if (state === undefined) {
			if (this.#states.size >= mostStates) this.#forget();
			state = { places, before, next: [], isFoundAtEnd: undefined };
			this.#states.set(key, state);
		}
		return state;
	}

	#forget(): void {
		for (const state of this.#states.values()) state.next = [];
		this.#states.clear();
	}

	#newCharacter(code: number): CharacterClass {
		const text = String.fromCodePoint(code);
		const passes = this.#program.atoms.map((atom) => atom.test(text));
		const side = /^\w$/u.test(text) ? "word" : "other";
		const key = `${side} ${passes.map(Number).join("")}`;
		this.#work += passes.length;
		if (this.#classOf.size >= mostCharacters) {
			this.#classOf.clear();
			this.#ascii.length = 0;
			this.#classes.clear();
			this.#forget();
		}
		const character = this.#classes.get(key) ?? { id: this.#classes.size, passes, side };
		this.#classes.set(key, character);
		if (code < 128) this.#ascii[code] = character;
		else this.#classOf.set(code, character);
		return character;
	}
}

function holds(sign: "^" | "$" | "\\b" | "\\B", before: Side, after: Side): boolean {
	if (sign === "^") return before === "edge";
	if (sign === "$") return after === "edge";
	return ((before === "word") !== (after === "word")) === (sign === "\\b");
}
