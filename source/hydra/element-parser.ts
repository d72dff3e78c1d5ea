import { DataError } from "../model/problem.ts";
import type { Value } from "../model/value.ts";
import type { Element, Part } from "./element.ts";
import { primitive } from "./primitive.ts";

const maxDepth = 200;
/** What may stand unquoted, and as the key of a dict. */
const unquoted = /[\w/\-+.%*@?|: \t]+/y;
const unquotedKey = /[\w/\-+.%*@?| \t]+/y;
const escapable = "\\()[]{}:=, \t";

/**
 * What OmegaConf's grammar of interpolations and Hydra's of overrides have in common: lists, dicts and unquoted values.
 * Each text is read once from left to right.
 */
export abstract class ElementParser {
	protected readonly text: string;
	protected at = 0;
	#depth = 0;

	constructor(text: string) {
		this.text = text;
	}

	/** The class of the error in Python. */
	protected abstract readonly errorKind: string;
	/** Whether nothing may stand between two commas: `[a,,b]`. */
	protected abstract readonly allowsGaps: boolean;
	/** Whether blanks at the end of the whole text belong to the value. */
	protected abstract readonly keepsBlanks: boolean;
	/** What starts with a quote. */
	protected abstract quoted(): Element;
	/** What starts with `${`. */
	protected abstract interpolation(): Part;
	/** What other than a value can start here; null where nothing of the kind does. */
	protected abstract special(): Element | null;

	protected element(): Element {
		this.enter();
		const first = this.text[this.at];
		const element =
			first === "'" || first === '"'
				? this.quoted()
				: first === "["
					? this.#list()
					: first === "{"
						? this.#dict()
						: (this.special() ?? this.#primitive());
		this.leave();
		return element;
	}

	/** The elements up to a closing sign, which is read too. */
	protected sequence(closing: string): Element[] {
		const items: Element[] = [];
		this.skipBlanks();
		if (this.take(closing)) return items;
		for (;;) {
			const isGap = this.allowsGaps && (this.text[this.at] === "," || this.text[this.at] === closing);
			items.push(isGap ? { is: "literal", value: "" } : this.element());
			this.skipBlanks();
			if (this.take(closing)) return items;
			this.expect(",");
			this.skipBlanks();
		}
	}

	#list(): Element {
		this.at++;
		return { is: "list", items: this.sequence("]") };
	}

	#dict(): Element {
		this.at++;
		const pairs: [Value, Element][] = [];
		this.skipBlanks();
		if (this.take("}")) return { is: "dict", pairs };
		for (;;) {
			const key = this.#run(unquotedKey);
			if (key === null) throw this.unexpected("a key");
			this.expect(":");
			this.skipBlanks();
			pairs.push([key.isEscaped ? key.text : primitive(key.text), this.element()]);
			this.skipBlanks();
			if (this.take("}")) return { is: "dict", pairs };
			this.expect(",");
			this.skipBlanks();
		}
	}

	#primitive(): Element {
		const parts: Part[] = [];
		let isEscaped = false;
		for (;;) {
			const run = this.#run(unquoted);
			if (run !== null) {
				isEscaped ||= run.isEscaped;
				if (run.text !== "") parts.push(run.text);
			}
			if (!this.text.startsWith("${", this.at)) break;
			parts.push(this.interpolation());
		}
		const [first, ...more] = parts;
		if (first === undefined) throw this.unexpected("a value");
		if (more.length === 0 && typeof first === "object") return first;
		if (!parts.every((part) => typeof part === "string")) return { is: "text", parts };
		const whole = parts.join("");
		return { is: "literal", value: isEscaped || more.length > 0 ? whole : primitive(whole) };
	}

	/** Unquoted text with its escapes undone, without the blanks that belong to what follows; null where there is none. */
	#run(plain: RegExp): { text: string; isEscaped: boolean } | null {
		const start = this.at;
		let text = "";
		let isEscaped = false;
		/** How much of the text no trimming touches. */
		let kept = 0;
		for (;;) {
			plain.lastIndex = this.at;
			const run = plain.exec(this.text)?.[0];
			if (run !== undefined) {
				text += run;
				this.at += run.length;
			}
			const char = this.text[this.at];
			if (char === "\\") {
				const next = this.text[this.at + 1];
				const isEscape = next !== undefined && escapable.includes(next);
				text += isEscape ? next : char;
				this.at += isEscape ? 2 : 1;
				isEscaped ||= isEscape;
				kept = text.length;
			} else if (char === "$" && this.text[this.at + 1] !== "{") {
				text += char;
				this.at++;
			} else break;
		}
		if (this.at === start) return null;
		const isLast = this.at === this.text.length;
		if (!(isLast && this.keepsBlanks) && this.text[this.at] !== "$") {
			let end = text.length;
			while (end > kept && (text[end - 1] === " " || text[end - 1] === "\t")) end--;
			// A colon takes the blanks around it along.
			if (plain !== unquoted || end === kept || text[end - 1] !== ":") text = text.slice(0, end);
		}
		return { text, isEscaped };
	}

	protected skipBlanks(): void {
		while (this.text[this.at] === " " || this.text[this.at] === "\t") this.at++;
	}

	protected take(sign: string): boolean {
		if (!this.text.startsWith(sign, this.at)) return false;
		this.at += sign.length;
		return true;
	}

	protected expect(sign: string): void {
		if (!this.take(sign)) throw this.unexpected(JSON.stringify(sign));
	}

	protected expectEnd(): void {
		if (this.at < this.text.length) throw this.unexpected("the end");
	}

	protected enter(): void {
		if (++this.#depth > maxDepth) throw new DataError("is nested too deeply", undefined, this.errorKind);
	}

	protected leave(): void {
		this.#depth--;
	}

	protected unexpected(wanted: string): DataError {
		const found = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
		const here = this.at < this.text.length ? `${JSON.stringify(found)} at character ${this.at + 1}` : "the end";
		return new DataError(`${wanted} is expected where ${here} stands`, undefined, this.errorKind);
	}
}
