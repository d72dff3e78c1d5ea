import { DataError } from "../model/problem.ts";
import type { Argument, Element, Part } from "./element.ts";
import { ElementParser } from "./element-parser.ts";
import type { Override, OverrideType, OverrideValue, OverrideValueType, Sweep } from "./override.ts";
import { elementResult, type Result } from "./override-functions.ts";

/**
 * One word of the command line, as Hydra 1.4 reads it. Throws a DataError of the kind `HydraException` where Hydra would.
 * Source: `hydra/grammar/Override{Lexer,Parser}.g4`.
 */
export function parseOverride(word: string): Override {
	return new OverrideParser(word).override();
}

const prefixes: readonly (readonly [sign: string, type: OverrideType])[] = [
	["++", "FORCE_ADD"],
	["+", "ADD"],
	["~", "DEL"],
	["", "CHANGE"],
];
const name = String.raw`[A-Za-z_][\w-]*`;
const special = String.raw`[A-Za-z_$][\w$-]*`;
const pathKey = String.raw`(?:${special}|0|[1-9](?:_?\d)*)`;
const groupForm = new RegExp(`${name}(?:/${name})+`, "y");
/** `db`, `$db`, `a.0.b`, or nothing. */
const packageForm = new RegExp(String.raw`${pathKey}(?:\.${pathKey})+|${special}|`, "y");
const functionForm = new RegExp(String.raw`(${name})[ \t]*\(`, "y");
const argumentForm = new RegExp(String.raw`(${name})[ \t]*=`, "y");
/** Up to the first quote that no odd number of backslashes stands before. */
const quotedForm = /'([^'\\]*(?:\\.[^'\\]*)*)'|"([^"\\]*(?:\\.[^"\\]*)*)"/sy;
const interpolationForm = /\$\{[^}]+\}/y;
const reserved = new Set(["null", "true", "false", "inf", "nan"]);

class OverrideParser extends ElementParser {
	protected readonly errorKind = "HydraException";
	protected readonly allowsGaps = false;
	protected readonly keepsBlanks = false;

	override(): Override {
		const [sign, type] = prefixes.find(([prefix]) => this.take(prefix))!;
		const key = this.#match(groupForm)?.[0] ?? this.#match(packageForm)![0];
		const packaged = this.take("@") ? this.#match(packageForm)![0] : null;
		const keyElement = `${sign}${key}${packaged === null ? "" : `@${packaged}`}`;
		const head = { key, package: packaged, type, keyElement };
		if (type === "DEL" && this.at === this.text.length) return { ...head, valueType: null, value: null, sweep: null };
		this.expect("=");
		const result = this.#value();
		if (result.is === "sweep")
			return { ...head, valueType: valueTypeOf(result.sweep), value: null, sweep: result.sweep };
		const isExtension = result.is === "extension";
		const value: OverrideValue = isExtension ? result.items : result.value;
		return { ...head, type: isExtension ? "EXTEND_LIST" : type, valueType: "ELEMENT", value, sweep: null };
	}

	#value(): Result {
		this.skipBlanks();
		if (this.at === this.text.length) return { is: "value", value: "" };
		const elements: Element[] = [];
		do elements.push(this.element());
		while (this.#comma());
		this.expectEnd();
		const [first, ...more] = elements.map(elementResult);
		if (more.length === 0) return first!;
		const items = [first!, ...more].map((item) => {
			if (item.is === "value") return item.value;
			throw new DataError("a sweep stands inside of a sweep", undefined, this.errorKind);
		});
		return { is: "sweep", sweep: { is: "choice", items, isSimple: true, isShuffled: false, tags: [] } };
	}

	#comma(): boolean {
		const start = this.at;
		this.skipBlanks();
		if (this.take(",")) {
			this.skipBlanks();
			return true;
		}
		this.at = start;
		return false;
	}

	protected quoted(): Element {
		const [whole, single, double] = this.#match(quotedForm) ?? [];
		if (whole === undefined) throw this.unexpected("a quote that ends");
		const quote = single === undefined ? '"' : "'";
		// Backslashes are escapes only before a quote of the same kind, and at the end.
		const text = `${single ?? double}${quote}`.replace(quote === "'" ? /(?<!\\)\\+'/g : /(?<!\\)\\+"/g, (found) =>
			found.replace(/\\(.)/g, "$1"),
		);
		return { is: "quoted", text: text.slice(0, -1), quote };
	}

	protected interpolation(): Part {
		const found = this.#match(interpolationForm);
		if (found === null) throw this.unexpected("an interpolation");
		return found[0];
	}

	protected special(): Element | null {
		const start = this.at;
		const found = this.#match(functionForm);
		if (found === null || reserved.has(found[1]!.toLowerCase())) {
			this.at = start;
			return null;
		}
		const list = this.#arguments();
		return { is: "call", name: found[1]!, arguments: list, source: this.text.slice(start, this.at) };
	}

	#arguments(): Argument[] {
		const list: Argument[] = [];
		this.skipBlanks();
		if (this.take(")")) return list;
		for (;;) {
			const named = this.#match(argumentForm)?.[1] ?? null;
			this.skipBlanks();
			list.push({ name: named, value: this.element() });
			this.skipBlanks();
			if (this.take(")")) return list;
			this.expect(",");
			this.skipBlanks();
		}
	}

	#match(form: RegExp): RegExpExecArray | null {
		form.lastIndex = this.at;
		const found = form.exec(this.text);
		if (found !== null) this.at += found[0].length;
		return found;
	}
}

function valueTypeOf(sweep: Sweep): OverrideValueType {
	switch (sweep.is) {
		case "choice":
			return sweep.isSimple ? "SIMPLE_CHOICE_SWEEP" : "CHOICE_SWEEP";
		case "range":
			return "RANGE_SWEEP";
		case "interval":
			return "INTERVAL_SWEEP";
		case "glob":
			return "GLOB_CHOICE_SWEEP";
	}
}
