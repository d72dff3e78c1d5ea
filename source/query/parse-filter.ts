import { canHang } from "./can-hang.ts";
import { type Comparison, type Filter, keywords, type Literal, type State } from "./filter.ts";
import { FilterError } from "./filter-error.ts";
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
	(["missing", "null", "nan", "absent"] as const).map((state) => [state, state]),
);
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
		if (token !== undefined) throw this.#expected("and, or, or the end");
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
			if (!this.#take("in")) throw this.#expected("in");
			return { is: "not in", name, values: this.#list() };
		}
		if (this.#take("is")) return this.#state(name);
		if (token.kind === "name") throw this.#expected("a comparison");
		return { is: "text", text: name };
	}

	/** `best(val_acc)` and `at(val_acc, 10)` are names of their own. */
	#call(token: Token): string | undefined {
		if (token.kind !== "word" || !isReductionName(token.text) || !this.#take("(")) return undefined;
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
		const place = this.#peek()?.start ?? this.#length;
		const value = this.#literal();
		if (by === "~" || by === "!~") checkPattern(value.text, place);
		return { is: "compare", name, by, value };
	}

	#state(name: string): Filter {
		const isNot = this.#take("not");
		const token = this.#peek();
		const state = token?.kind === "word" ? states.get(token.text) : undefined;
		if (state === undefined) throw this.#expected("missing, null, nan or absent");
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
		if (token === undefined || token.kind === "sign" || this.#isKeyword(token)) throw this.#expected("a value");
		this.#index++;
		return { text: token.text, isQuoted: token.kind !== "word" };
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

	#expected(what: string): FilterError {
		const token = this.#peek();
		return new FilterError(
			`${what} is expected${token === undefined ? " here" : `, not ${token.text}`}`,
			token?.start ?? this.#length,
		);
	}
}

function checkPattern(pattern: string, position: number): void {
	if (pattern.length > 1000) throw new FilterError("the pattern is longer than 1000 characters", position);
	try {
		new RegExp(pattern, "u");
	} catch {
		throw new FilterError(`${pattern} is no regular expression`, position);
	}
	if (canHang(pattern))
		throw new FilterError(`${pattern} repeats a group with a choice inside, which can take forever`, position);
}
