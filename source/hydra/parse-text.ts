import type { Element, Interpolation, Part } from "./element.ts";
import { ElementParser } from "./element-parser.ts";
import { keyPathOf } from "./key-path.ts";

/** The same few texts stand in all runs of a sweep. */
const knownTexts = new Map<string, readonly Part[]>();
const maxKnownCharacters = 1_000_000;
let knownCharacters = 0;

/**
 * A text of a config with its interpolations: OmegaConf's rule `configValue`. Throws a DataError of the kind
 * `GrammarParseError` where the text breaks the grammar.
 * Source: OmegaConf 2.4 `grammar/OmegaConfGrammar{Lexer,Parser}.g4`.
 */
export function parseText(text: string): readonly Part[] {
	const known = knownTexts.get(text);
	if (known !== undefined) return known;
	const parts = new InterpolationParser(text).wholeText();
	knownCharacters += text.length;
	if (knownCharacters > maxKnownCharacters) {
		knownTexts.clear();
		knownCharacters = text.length;
	}
	knownTexts.set(text, parts);
	return parts;
}

/** One value written as the argument of a resolver: OmegaConf's rule `singleElement`. Throws like `parseText`. */
export function parseElement(text: string): Element {
	return new InterpolationParser(text).wholeElement();
}

const idForm = /[A-Za-z_][\w-]*/y;
const keyForm = /[^\\{}()[\]:. \t'"]+/y;

class InterpolationParser extends ElementParser {
	protected readonly errorKind = "GrammarParseError";
	protected readonly allowsGaps = true;
	protected readonly keepsBlanks = true;

	wholeText(): Part[] {
		const parts = this.#text("");
		this.expectEnd();
		return parts;
	}

	wholeElement(): Element {
		const element = this.element();
		this.expectEnd();
		return element;
	}

	protected special(): null {
		return null;
	}

	/** What stands in quotes is a text like any other, with the quote as one more sign to escape. */
	protected quoted(): Element {
		const quote = this.text[this.at++]!;
		const parts = this.#text(quote);
		this.expect(quote);
		const isPlain = parts.every((part) => typeof part === "string");
		return isPlain ? { is: "literal", value: parts.join("") } : { is: "text", parts };
	}

	/** The parts up to an unescaped quote, or to the end. Of the backslashes before a `${` or a quote each pair is one. */
	#text(quote: string): Part[] {
		const parts: Part[] = [];
		let plain = "";
		const stops = quote === "'" ? /[\\$']/g : quote === '"' ? /[\\$"]/g : /[\\$]/g;
		for (;;) {
			stops.lastIndex = this.at;
			const stop = stops.exec(this.text)?.index ?? this.text.length;
			plain += this.text.slice(this.at, stop);
			this.at = stop;
			if (stop === this.text.length || this.text[stop] === quote) break;
			const slashes = this.#backslashes();
			const isQuote = quote !== "" && this.text[this.at] === quote;
			const isOpening = this.text.startsWith("${", this.at);
			if (!isQuote && !isOpening) {
				plain += "\\".repeat(slashes);
				if (this.text[this.at] === "$") plain += this.text[this.at++];
				continue;
			}
			plain += "\\".repeat(slashes >> 1);
			if (slashes % 2 === 1) {
				plain += isQuote ? quote : "${";
				this.at += isQuote ? 1 : 2;
			} else if (isOpening) {
				if (plain !== "") parts.push(plain);
				plain = "";
				parts.push(this.interpolation());
			}
		}
		if (plain !== "") parts.push(plain);
		return parts;
	}

	#backslashes(): number {
		const start = this.at;
		while (this.text[this.at] === "\\") this.at++;
		return this.at - start;
	}

	protected interpolation(): Interpolation {
		this.enter();
		const start = this.at;
		this.at += 2;
		this.skipBlanks();
		const interpolation = this.#node(start);
		this.leave();
		return interpolation;
	}

	#node(start: number): Interpolation {
		const path: Part[] = [];
		/** The keys as the name of a resolver; null where they cannot be one. */
		let name: Part[] | null = this.text[this.at] === "." ? null : [];
		while (this.take(".")) path.push(".");
		for (let isFirst = true; ; isFirst = false) {
			if (this.take("[")) {
				name = null;
				path.push("[", this.#key().part, "]");
				this.expect("]");
			} else {
				if (!isFirst) {
					this.expect(".");
					path.push(".");
				}
				const { part, isId } = this.#key();
				path.push(part);
				if (isId) name?.push(part);
				else name = null;
			}
			const next = this.text[this.at];
			if (next === "." || next === "[") continue;
			this.skipBlanks();
			if (name !== null && this.take(":")) return this.#resolver(start, name);
			this.expect("}");
			const merged = mergedParts(path);
			const [only] = merged;
			const keyPath = merged.length === 1 && typeof only === "string" ? keyPathOf(only) : null;
			return { is: "node", path: merged, keyPath, source: this.text.slice(start, this.at) };
		}
	}

	#resolver(start: number, name: readonly Part[]): Interpolation {
		const list = this.sequence("}");
		return { is: "resolver", name, arguments: list, source: this.text.slice(start, this.at) };
	}

	#key(): { part: Part; isId: boolean } {
		if (this.text.startsWith("${", this.at)) return { part: this.interpolation(), isId: true };
		keyForm.lastIndex = this.at;
		const key = keyForm.exec(this.text)?.[0];
		if (key === undefined) throw this.unexpected("a key");
		idForm.lastIndex = this.at;
		const isId = idForm.exec(this.text)?.[0] === key;
		this.at += key.length;
		return { part: key, isId };
	}
}

function mergedParts(parts: readonly Part[]): Part[] {
	const merged: Part[] = [];
	for (const part of parts) {
		const last = merged.at(-1);
		if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
		else merged.push(part);
	}
	return merged;
}
