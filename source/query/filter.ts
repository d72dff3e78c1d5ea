import { pythonText } from "../model/python-text.ts";
import { FilePath, kindOf, type Value } from "../model/value.ts";
import { isReductionName, reductions } from "./reduction.ts";

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" | "!~" | "contains";
/** `absent`: the run has no such name. `???`: it has OmegaConf's sign for it. `missing`: one of the two. */
export type State = "missing" | "null" | "nan" | "absent" | "???";

/** A condition on runs, as plain data. `formatFilter` writes it, `parseFilter` reads it. */
export type Filter =
	| { readonly is: "and" | "or"; readonly parts: readonly Filter[] }
	| { readonly is: "not"; readonly part: Filter }
	| { readonly is: "compare"; readonly name: string; readonly by: Comparison; readonly value: Literal }
	| { readonly is: "in" | "not in"; readonly name: string; readonly values: readonly Literal[] }
	| { readonly is: "state"; readonly name: string; readonly state: State }
	| { readonly is: "text"; readonly text: string };

/** What a name is compared with. An unquoted word is text that may also be read as a number, a flag or a date; a list has items. */
export interface Literal {
	readonly text: string;
	readonly isQuoted: boolean;
	readonly items?: readonly Literal[];
}

/** The filter as it can be typed. */
export function formatFilter(filter: Filter): string {
	switch (filter.is) {
		case "and":
			return filter.parts
				.map((part) => (part.is === "or" ? `(${formatFilter(part)})` : formatFilter(part)))
				.join(" and ");
		case "or":
			return filter.parts.map(formatFilter).join(" or ");
		case "not":
			return `not ${filter.part.is === "and" || filter.part.is === "or" ? `(${formatFilter(filter.part)})` : formatFilter(filter.part)}`;
		case "compare":
			return `${nameText(filter.name)} ${filter.by} ${literalText(filter.value)}`;
		case "in":
		case "not in":
			return `${nameText(filter.name)} ${filter.is} [${filter.values.map(literalText).join(", ")}]`;
		case "state":
			return `${nameText(filter.name)} is ${filter.state}`;
		case "text":
			return quoted(filter.text);
	}
}

/** Words that mean something in a filter; as a name or a value they are quoted. */
export const keywords = new Set(["and", "or", "not", "in", "is", "contains", "exists"]);
/** What can stand unquoted: no blank, no sign of the grammar. */
export const bareWord = /^[^\s'"`()[\],=!<>~&|]+$/;

/** A name as it is typed: in backquotes where it has odd signs. */
export function nameText(name: string): string {
	const [, by = "", metric = "", , argument] = /^([a-z_]+)\(([^,]+)(, ([^,]+))?\)$/s.exec(name) ?? [];
	const isCall = isReductionName(by) && (reductions[by] === null) === (argument === undefined);
	if (isCall && bareWord.test(metric) && isPlainNumber(argument ?? "0")) return name;
	return bareWord.test(name) && !keywords.has(name) ? name : `\`${name.replace(/[\\`]/g, "\\$&")}\``;
}

function isPlainNumber(text: string): boolean {
	return bareWord.test(text) && Number.isFinite(Number(text));
}

function literalText({ text, isQuoted, items }: Literal): string {
	if (items !== undefined) return `[${items.map(literalText).join(", ")}]`;
	return !isQuoted && bareWord.test(text) && !keywords.has(text) ? text : quoted(text);
}

function quoted(text: string): string {
	return `'${text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`;
}

/** Both conditions; parts of an `and` stand side by side. */
export function andFilter(first: Filter | null, second: Filter): Filter {
	if (first === null) return second;
	return { is: "and", parts: [...(first.is === "and" ? first.parts : [first]), second] };
}

/** Keeps the runs that have this value of a parameter, or drops them. */
export function cellFilter(name: string, value: Value | undefined, keep: boolean): Filter {
	const same = sameValue(name, value);
	return keep ? same : { is: "not", part: same };
}

function sameValue(name: string, value: Value | undefined): Filter {
	switch (kindOf(value)) {
		case "absent":
			return { is: "state", name, state: "absent" };
		case "null":
			return { is: "state", name, state: "null" };
		case "missing":
			return { is: "state", name, state: "???" };
		default:
			if (typeof value === "number" && Number.isNaN(value)) return { is: "state", name, state: "nan" };
			return { is: "compare", name, by: "=", value: literalOf(value!) };
	}
}

function literalOf(value: Value): Literal {
	if (typeof value === "string")
		return { text: value, isQuoted: !bareWord.test(value) || keywords.has(value) || looksTyped(value) };
	if (typeof value === "boolean") return { text: String(value), isQuoted: false };
	return { text: value instanceof FilePath ? value.text : pythonText(value), isQuoted: false };
}

/** Text that unquoted would be read as a number, a flag, null or a date. */
function looksTyped(text: string): boolean {
	if (/^([-+]?inf|true|false|null|\d{4}-[\dT:-]+)$/i.test(text)) return true;
	return text.trim() !== "" && !Number.isNaN(Number(text));
}
