import { pythonText } from "../model/python-text.ts";
import { folderOf } from "../model/run.ts";
import { FilePath, isList, kindOf, numberOf, type Value } from "../model/value.ts";
import type { Comparison, Filter, Literal } from "./filter.ts";
import type { Queryable } from "./queryable.ts";
import { resolveName } from "./resolve-name.ts";

/** Which rows pass, as one byte a row. */
type Mask = Uint8Array;

export interface Filtered {
	readonly rows: Uint32Array;
	/** How many of the rows lack a name that the filter compares. */
	readonly lacking: number;
}

/** The rows that pass a filter, in the order they come in. Throws a UserError where a name means nothing or two things. */
export function filterRows(filter: Filter, queryable: Queryable, rows: Uint32Array): Filtered {
	const count = queryable.table.runs.length;
	const lacks: Mask = new Uint8Array(count);
	const mask = maskOf(filter, queryable, count, lacks);
	return { rows: rows.filter((row) => mask[row] === 1), lacking: rows.reduce((sum, row) => sum + lacks[row]!, 0) };
}

function maskOf(filter: Filter, queryable: Queryable, count: number, lacks: Mask): Mask {
	const masks = (parts: readonly Filter[]) => parts.map((part) => maskOf(part, queryable, count, lacks));
	switch (filter.is) {
		case "and":
			return masks(filter.parts).reduce((all, one) => all.map((bit, row) => bit & one[row]!));
		case "or":
			return masks(filter.parts).reduce((all, one) => all.map((bit, row) => bit | one[row]!));
		case "not":
			return maskOf(filter.part, queryable, count, lacks).map((bit) => 1 - bit);
		case "text":
			return textMask(filter.text, queryable, count);
		case "compare":
			return valueMask(filter.name, comparison(filter.by, filter.value), queryable, count, lacks);
		case "in":
		case "not in": {
			const tests = filter.values.map((value) => comparison("=", value));
			const isWanted = filter.is === "in";
			const test = (value: Value | undefined) => isComparable(value) && tests.some((one) => one(value)) === isWanted;
			return valueMask(filter.name, test, queryable, count, lacks);
		}
		case "state":
			return valueMask(filter.name, stateTest(filter.state), queryable, count, null);
	}
}

/** Each distinct value is looked at once; then rows are told by their codes. `lacks` notes the rows without a value. */
function valueMask(
	name: string,
	test: (value: Value | undefined) => boolean,
	queryable: Queryable,
	count: number,
	lacks: Mask | null,
): Mask {
	const { values, codes } = resolveName(name, queryable);
	const passes = Uint8Array.from(values, (value) => (test(value) ? 1 : 0));
	const absent = Uint8Array.from(values, (value) => (value === undefined ? 1 : 0));
	const mask: Mask = new Uint8Array(count);
	for (let row = 0; row < count; row++) {
		const code = codes[row]!;
		mask[row] = passes[code]!;
		if (lacks !== null) lacks[row]! |= absent[code]!;
	}
	return mask;
}

function stateTest(state: "missing" | "null" | "nan" | "absent"): (value: Value | undefined) => boolean {
	if (state === "nan") return (value) => typeof value === "number" && Number.isNaN(value);
	return (value) => kindOf(value) === state;
}

function isComparable(value: Value | undefined): value is Value {
	return value !== undefined && value !== "???" && !(typeof value === "number" && Number.isNaN(value));
}

/** What is absent, missing or NaN fails every comparison, `!=` too. */
function comparison(by: Comparison, literal: Literal): (value: Value | undefined) => boolean {
	const compare = ordering(literal);
	const { text } = literal;
	const pattern = by === "~" || by === "!~" ? new RegExp(text, "u") : null;
	return (value) => {
		if (!isComparable(value)) return false;
		if (pattern !== null) return pattern.test(comparableText(value)) === (by === "~");
		if (by === "contains") return contains(value, text, compare);
		const order = compare(value);
		switch (by) {
			case "=":
				return order === 0;
			case "!=":
				return order !== 0;
			case "<":
				return order !== null && order < 0;
			case "<=":
				return order !== null && order <= 0;
			case ">":
				return order !== null && order > 0;
			case ">=":
				return order !== null && order >= 0;
			default:
				return false;
		}
	};
}

/** How a value stands to what was typed: numbers to numbers, text to text; null where the two cannot be compared. */
function ordering({ text, isQuoted }: Literal): (value: Value) => number | null {
	const number =
		!isQuoted && /^[-+]?(\d|\.\d|inf$)/i.test(text) ? Number(text.replace(/inf$/i, "Infinity")) : Number.NaN;
	const whole = !isQuoted && /^[-+]?\d+$/.test(text) ? BigInt(text) : null;
	const flag = isQuoted ? null : text.toLowerCase() === "true" ? true : text.toLowerCase() === "false" ? false : null;
	return (value) => {
		if (value === null) return !isQuoted && text === "null" ? 0 : null;
		if (typeof value === "boolean") return flag === null ? null : Number(value) - Number(flag);
		if (typeof value === "bigint" && whole !== null) return value < whole ? -1 : value > whole ? 1 : 0;
		const own = numberOf(value);
		if (own !== undefined) return Number.isNaN(number) ? null : own < number ? -1 : own > number ? 1 : 0;
		const ownText = comparableText(value);
		if (ownText === text) return 0;
		// A date is text and may be compared with a year; a word among numbers is neither below nor above any.
		if (!Number.isNaN(number) && !/^\d/.test(ownText)) return null;
		return ownText < text ? -1 : 1;
	};
}

function comparableText(value: Value): string {
	return value instanceof FilePath ? value.text : pythonText(value);
}

/** An item of a list, or a part of a text. */
function contains(value: Value, text: string, compare: (item: Value) => number | null): boolean {
	if (isList(value)) return value.some((item) => compare(item) === 0);
	return comparableText(value).includes(text);
}

/** Text anywhere in path or overrides, without regard to case. */
function textMask(text: string, { table }: Queryable, count: number): Mask {
	const wanted = text.toLowerCase();
	const mask: Mask = new Uint8Array(count);
	for (const [row, run] of table.runs.entries()) {
		const found =
			folderOf(run).slice(run.root.length).toLowerCase().includes(wanted) ||
			run.overrides.some((word) => word.toLowerCase().includes(wanted));
		mask[row] = found || run.status === wanted ? 1 : 0;
	}
	return mask;
}
