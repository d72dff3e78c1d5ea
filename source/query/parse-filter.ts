import { UserError } from "../model/problem.ts";
import { type Comparison, type Filter, keywords, type Literal, nameText, type State } from "./filter.ts";
import { FilterError } from "./filter-error.ts";
import { linearRegex } from "./linear-regex.ts";
import { meantReduction } from "./meant-reduction.ts";
import { meantWord } from "./meant-word.ts";
import { isReductionName, reductions } from "./reduction.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** Reads a filter such as `lr < 0.01 and (optimizer = adam or not seed in [1, 2])`. Throws a FilterError. */
export function parseFilter(text: string): Filter {
	const parser = new Parser(tokenize(text), text.length);
	const filter = parser.or();
	parser.end();
	return filter;
}

const comparisons: Readonly<Record<string, Comparison>> = {
	"=": "=",
	"==": "=",
	"!=": "!=",
	"<": "<",
	"<=": "<=",
	">": ">",
	">=": ">=",
	"~": "~",
	"!~": "!~",
};
const states: ReadonlyMap<string, State> = new Map(
	(["missing", "null", "nan", "absent", "???"] as const).map((state) => [state, state]),
);
const connectives = ["and", "or"];
const comparing = [...Object.keys(comparisons), "in", "is", "not", "contains", "exists"];
/** Brackets may be nested this deep; a person never comes near. */
const maxDepth = 100;

class Parser {
	readonly #tokens: readonly Token[];
	readonly #length: number;
	#index = 0;
	#depth = 0;

	constructor(tokens: readonly Token[], length: number) {
		this.#tokens = tokens;
		this.#length = length;
	}

	or(): Filter {
		return this.#chain("or", "||", () => this.#chain("and", "&&", () => this.#not()));
	}

	end(): void {
		const token = this.#peek();
		if (token === undefined) return;
		const before = this.#tokens[this.#index - 1];
		if (before?.kind === "word" && meantWord(before.text, ["not"]) !== undefined)
			throw new FilterError(`${before.text} is no name; did you mean not?`, before.start);
		if (before?.kind === "quoted" && token.kind === "sign" && token.text in comparisons)
			throw new FilterError(`text is not compared; did you mean the name ${nameText(before.text)}?`, before.start);
		const possible = before !== undefined && before.kind !== "sign" ? [...connectives, ...comparing] : connectives;
		throw this.#expected("and, or, or the end", possible);
	}

	#chain(word: "and" | "or", sign: string, part: () => Filter): Filter {
		const parts = [part()];
		while (this.#take(word) || this.#take(sign)) parts.push(part());
		return parts.length === 1
			? parts[0]!
			: { is: word, parts: parts.flatMap((one) => (one.is === word ? one.parts : [one])) };
	}

	#not(): Filter {
		if (++this.#depth > maxDepth) throw this.#expected("fewer brackets");
		try {
			if (this.#take("not") || this.#take("!")) return { is: "not", part: this.#not() };
			if (this.#take("(")) {
				const inner = this.or();
				if (!this.#take(")")) throw this.#expected(")");
				return inner;
			}
			return this.#condition();
		} finally {
			this.#depth--;
		}
	}

	#condition(): Filter {
		const token = this.#peek();
		if (token === undefined || token.kind === "sign" || this.#isKeyword(token)) throw this.#expected("a name");
		this.#index++;
		const name = this.#call(token) ?? token.text;
		if (token.kind === "quoted") return { is: "text", text: token.text };
		const next = this.#peek();
		const by = next?.kind === "sign" ? comparisons[next.text] : undefined;
		if (by !== undefined) {
			this.#index++;
			return this.#comparison(name, by);
		}
		if (this.#take("contains")) return { is: "compare", name, by: "contains", value: this.#literal() };
		if (this.#take("exists")) return { is: "not", part: { is: "state", name, state: "absent" } };
		if (this.#take("in")) return { is: "in", name, values: this.#list() };
		if (this.#take("not")) {
			if (!this.#take("in")) throw this.#expected("in", ["in"]);
			return { is: "not in", name, values: this.#list() };
		}
		if (this.#take("is")) return this.#state(name);
		if (token.kind === "name") throw this.#expected("a comparison");
		return { is: "text", text: name };
	}

	/** `best(val_acc)` and `at(val_acc, 10)` are names of their own. */
	#call(token: Token): string | undefined {
		if (token.kind !== "word") return undefined;
		if (!isReductionName(token.text)) {
			const next = this.#peek();
			const isCall = next?.kind === "sign" && next.text === "(" && next.start === token.start + token.text.length;
			const meant = isCall ? meantReduction(token.text) : undefined;
			if (meant === undefined) return undefined;
			throw new FilterError(`${token.text} is no reduction; did you mean ${meant}?`, token.start);
		}
		if (!this.#take("(")) return undefined;
		const metric = this.#peek();
		if (metric === undefined || metric.kind === "sign") throw this.#expected("the name of a metric");
		this.#index++;
		const argument = reductions[token.text] === null ? "" : `, ${this.#argument()}`;
		if (!this.#take(")")) throw this.#expected(")");
		return `${token.text}(${metric.text}${argument})`;
	}

	/** The second part of `at(val_acc, 10)`. */
	#argument(): string {
		if (!this.#take(",")) throw this.#expected("a comma and a number");
		const token = this.#peek();
		if (token?.kind !== "word" || !Number.isFinite(Number(token.text))) throw this.#expected("a number");
		this.#index++;
		return token.text;
	}

	#comparison(name: string, by: Comparison): Filter {
		const token = this.#peek();
		const place = token?.start ?? this.#length;
		if (by !== "~" && by !== "!~") return { is: "compare", name, by, value: this.#literal() };
		const isBracket = token?.kind === "sign" && /[[(]/.test(token.text);
		const value = isBracket ? null : this.#literal();
		const next = this.#peek();
		if (
			value === null ||
			(next?.kind === "sign" && next.start === place + value.text.length && !/[)&|]/.test(next.text))
		)
			throw new FilterError("a pattern with such signs stands in quotes", next?.start ?? place);
		checkPattern(value.text, place);
		return { is: "compare", name, by, value };
	}

	#state(name: string): Filter {
		const isNot = this.#take("not");
		const token = this.#peek();
		const state = token?.kind === "word" ? states.get(token.text) : undefined;
		if (state === undefined) throw this.#expected("missing, null, nan, ??? or absent", [...states.keys(), "not"]);
		this.#index++;
		const filter: Filter = { is: "state", name, state };
		return isNot ? { is: "not", part: filter } : filter;
	}

	#list(): Literal[] {
		const close = this.#take("[") ? "]" : this.#take("(") ? ")" : undefined;
		if (close === undefined) throw this.#expected("[");
		const values: Literal[] = [];
		while (!this.#take(close)) {
			if (values.length > 0 && !this.#take(",")) throw this.#expected(`, or ${close}`);
			values.push(this.#literal());
		}
		return values;
	}

	#literal(): Literal {
		const token = this.#peek();
		if (token?.kind === "sign" && token.text === "[") {
			if (++this.#depth > maxDepth) throw this.#expected("fewer brackets");
			const items = this.#list();
			this.#depth--;
			return { text: "", isQuoted: false, items };
		}
		if (token?.kind === "sign") this.#checkSign(token);
		if (token === undefined || token.kind === "sign" || this.#isKeyword(token)) throw this.#expected("a value");
		this.#index++;
		return { text: token.text, isQuoted: token.kind !== "word" };
	}

	/** `=>` is read as two signs. */
	#checkSign({ text, start }: Token): void {
		const before = this.#tokens[this.#index - 1];
		if (before?.kind !== "sign" || before.start + before.text.length !== start) return;
		const meant = meantWord(before.text + text, Object.keys(comparisons));
		if (meant === undefined) return;
		throw new FilterError(`${before.text}${text} is no comparison; did you mean ${meant}?`, before.start);
	}

	#isKeyword(token: Token): boolean {
		return token.kind === "word" && keywords.has(token.text);
	}

	#peek(): Token | undefined {
		return this.#tokens[this.#index];
	}

	#take(text: string): boolean {
		const token = this.#peek();
		if (token?.text !== text || token.kind === "quoted" || token.kind === "name") return false;
		this.#index++;
		return true;
	}

	/** `possible` are words that could stand here, one of which may be meant. */
	#expected(what: string, possible: readonly string[] = []): FilterError {
		const token = this.#peek();
		if (token === undefined) return new FilterError(`${what} is expected here`, this.#length);
		const meant = token.kind === "word" ? meantWord(token.text, possible) : undefined;
		const question = meant === undefined ? "" : `; did you mean ${meant}?`;
		return new FilterError(`${what} is expected, not ${token.text}${question}`, token.start);
	}
}

function checkPattern(pattern: string, position: number): void {
	if (pattern.length > 1000) throw new FilterError("the pattern is longer than 1000 characters", position);
	try {
		linearRegex(pattern);
	} catch (error) {
		if (error instanceof UserError) throw new FilterError(error.message, position);
		throw error;
	}
}
