import { pythonText } from "../model/python-text.ts";
import { FilePath, isList, numberOf, type Value } from "../model/value.ts";
import { dateOrder } from "./date-order.ts";
import { durationSeconds } from "./duration-seconds.ts";
import type { Comparison, Literal } from "./filter.ts";
import { linearRegex } from "./linear-regex.ts";
import { TermError } from "./term-error.ts";

/** What the values of a name are, where they do not say so themselves. */
export type Unit = "date" | "duration";

/** How a value stands to what was typed: below, equal or above zero; null where the two cannot be compared. */
type Order = (value: Value) => number | null;

export interface Compared {
	readonly unit: Unit | undefined;
	/** Local time, `YYYY-MM-DDTHH:MM:SS`; null where it is not known. */
	readonly now: string | null;
}

/** Whether a value passes a comparison. What is absent, missing or NaN fails each, `!=` too. Throws a UserError where what was typed cannot be compared so. */
export function valueTest(by: Comparison, literal: Literal, compared: Compared): (value: Value | undefined) => boolean {
	const test = testOf(by, literal, compared);
	return (value) => isComparable(value) && test(value);
}

/** Whether a value is one of those that were typed, or is none of them. */
export function listTest(
	literals: readonly Literal[],
	isWanted: boolean,
	compared: Compared,
): (value: Value | undefined) => boolean {
	const orders = literals.map((literal) => orderOf(literal, compared));
	return (value) => isComparable(value) && orders.some((order) => order(value) === 0) === isWanted;
}

function isComparable(value: Value | undefined): value is Value {
	return value !== undefined && value !== "???" && !(typeof value === "number" && Number.isNaN(value));
}

function testOf(by: Comparison, literal: Literal, compared: Compared): (value: Value) => boolean {
	if (by === "~" || by === "!~") {
		const fits = linearRegex(literal.text);
		return (value) => fits(comparableText(value)) === (by === "~");
	}
	if (by === "contains") {
		const order = orderOf(literal, { ...compared, unit: undefined });
		return (value) =>
			isList(value)
				? value.some((item) => order(item) === 0)
				: // A list is no part of a text.
					literal.items === undefined && comparableText(value).includes(literal.text);
	}
	const order = orderOf(literal, compared);
	switch (by) {
		case "=":
			return (value) => order(value) === 0;
		case "!=":
			return (value) => order(value) !== 0;
		case "<":
			return (value) => (order(value) ?? 1) < 0;
		case "<=":
			return (value) => (order(value) ?? 1) <= 0;
		case ">":
			return (value) => (order(value) ?? -1) > 0;
		case ">=":
			return (value) => (order(value) ?? -1) >= 0;
	}
}

function orderOf(literal: Literal, { unit, now }: Compared): Order {
	const { text, isQuoted, items } = literal;
	const date = isQuoted && unit !== "date" ? null : dateOrder(text, now);
	if (unit === "date") return dates(text, date, now);
	if (unit === "duration") return durations(text);
	if (items !== undefined) return lists(items, { unit, now });
	const number = isQuoted ? undefined : numberIn(text);
	const flag = isQuoted ? undefined : flags.get(text.toLowerCase());
	return (value) => {
		if (value === null) return !isQuoted && text === "null" ? 0 : null;
		if (typeof value === "boolean") return flag === undefined ? null : Number(value) - Number(flag);
		if (numberOf(value) !== undefined) return number === undefined ? null : numberOrder(value, number);
		const own = comparableText(value);
		if (date !== null && dateForm.test(own)) return date(own);
		if (own === text) return 0;
		// A word among numbers is neither below nor above any.
		if (number !== undefined && !/^\d/.test(own)) return null;
		return own < text ? -1 : 1;
	};
}

const flags: ReadonlyMap<string, boolean> = new Map([
	["true", true],
	["false", false],
]);
const dateForm = /^\d{4}-\d\d-\d\d(?:$|[T ]\d\d:\d\d)/;

/** A whole number keeps all its digits. */
function numberIn(text: string): number | bigint | undefined {
	if (/^[-+]?\d+$/.test(text)) return BigInt(text.replace(/^\+/, ""));
	if (!/^[-+]?(?:\d|\.\d|inf$)/i.test(text)) return undefined;
	const number = Number(text.replace(/inf$/i, "Infinity"));
	return Number.isNaN(number) ? undefined : number;
}

/** JavaScript compares an integer of any length with a double exactly. */
function numberOrder(value: Value, number: number | bigint): number {
	const own = typeof value === "bigint" ? value : numberOf(value)!;
	return own < number ? -1 : own > number ? 1 : 0;
}

function dates(text: string, order: ((date: string) => number) | null, now: string | null): Order {
	if (order !== null) return (value) => (typeof value === "string" ? order(value) : null);
	if (text.startsWith("-") && durationSeconds(text.slice(1)) !== undefined && now === null)
		throw new TermError(`nobody told what time it is, from which ${text} counts`, text);
	const ago = durationSeconds(text) === undefined ? "" : `; did you mean -${text}?`;
	throw new TermError(`${text} is no date such as 2024-05-01, and no time ago such as -7d${ago}`, text);
}

function durations(text: string): Order {
	const seconds = durationSeconds(text) ?? numberIn(text);
	if (seconds === undefined) throw new TermError(`${text} is no duration such as 90s, 2h or 1h30m`, text);
	return (value) => (numberOf(value) === undefined ? null : numberOrder(value, seconds));
}

/** A list equals one of the same length whose items are equal; it is neither below nor above any. */
function lists(items: readonly Literal[], compared: Compared): Order {
	const orders = items.map((item) => orderOf(item, compared));
	return (value) =>
		isList(value) && value.length === orders.length && value.every((item, index) => orders[index]!(item) === 0)
			? 0
			: null;
}

function comparableText(value: Value): string {
	return value instanceof FilePath ? value.text : pythonText(value);
}
