import { folderOf } from "../model/run.ts";
import { isList, type Value } from "../model/value.ts";
import type { Filter, State } from "./filter.ts";
import { fitsBeginnings } from "./fits-beginnings.ts";
import { overrideWords } from "./override-words.ts";
import type { Queryable } from "./queryable.ts";
import { resolveName } from "./resolve-name.ts";
import { type Compared, listTest, valueTest } from "./value-test.ts";

/** A filter that asks for one name. */
type Condition = Extract<Filter, { readonly name: string }>;

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
	let lacking = 0;
	let kept = 0;
	// Without a branch, which would be guessed wrong for every other row; the one after the last is written over nothing.
	const passing = new Uint32Array(rows.length + 1);
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		lacking += lacks[row]!;
		passing[kept] = row;
		kept += mask[row]!;
	}
	return { rows: passing.slice(0, kept), lacking };
}

function maskOf(filter: Filter, queryable: Queryable, count: number, lacks: Mask): Mask {
	switch (filter.is) {
		case "and":
		case "or": {
			const [first, ...others] = filter.parts.map((part) => maskOf(part, queryable, count, lacks));
			if (first === undefined) return new Uint8Array(count).fill(filter.is === "and" ? 1 : 0);
			for (const other of others)
				if (filter.is === "and") for (let row = 0; row < count; row++) first[row]! &= other[row]!;
				else for (let row = 0; row < count; row++) first[row]! |= other[row]!;
			return first;
		}
		case "not": {
			const mask = maskOf(filter.part, queryable, count, lacks);
			for (let row = 0; row < count; row++) mask[row]! ^= 1;
			return mask;
		}
		case "text":
			return textMask(filter.text, queryable, count);
		default:
			return valueMask(filter, queryable, count, lacks);
	}
}

/** Each distinct value is looked at once; then rows are told by their codes. `lacks` notes the rows without a value. */
function valueMask(filter: Condition, queryable: Queryable, count: number, lacks: Mask): Mask {
	const operand = resolveName(filter.name, queryable);
	const { values, codes } = operand;
	const single = conditionTest(filter, { unit: operand.unit, now: queryable.now ?? null });
	const test = operand.isSet ? setTest(filter, single) : single;
	const passes = new Uint8Array(values.length);
	for (let code = 0; code < values.length; code++) passes[code] = test(values[code]) ? 1 : 0;
	const mask: Mask = new Uint8Array(count);
	for (let row = 0; row < count; row++) mask[row] = passes[codes[row]!]!;
	if (filter.is !== "state" && values.includes(undefined)) {
		const isAbsent = new Uint8Array(values.length);
		for (let code = 0; code < values.length; code++) isAbsent[code] = values[code] === undefined ? 1 : 0;
		for (let row = 0; row < count; row++) lacks[row]! |= isAbsent[codes[row]!]!;
	}
	return mask;
}

function conditionTest(filter: Condition, compared: Compared): (value: Value | undefined) => boolean {
	switch (filter.is) {
		case "compare":
			return valueTest(filter.by, filter.value, compared);
		case "in":
		case "not in":
			return listTest(filter.values, filter.is === "in", compared);
		case "state":
			return stateTest(filter.state);
	}
}

/** A set passes where one of its members does, and fails `!=`, `!~` and `not in` where one of them does. */
function setTest(
	filter: Condition,
	test: (value: Value | undefined) => boolean,
): (value: Value | undefined) => boolean {
	const isNegative = filter.is === "not in" || (filter.is === "compare" && ["!=", "!~"].includes(filter.by));
	return (value) => {
		if (!isList(value)) return test(value);
		if (filter.is === "state") return test(value.length === 0 ? undefined : value);
		return isNegative ? value.every(test) : value.some(test);
	};
}

function stateTest(state: State): (value: Value | undefined) => boolean {
	switch (state) {
		case "nan":
			return (value) => typeof value === "number" && Number.isNaN(value);
		case "null":
			return (value) => value === null;
		case "absent":
			return (value) => value === undefined;
		case "???":
			return (value) => value === "???";
		case "missing":
			return (value) => value === undefined || value === "???";
	}
}

/**
 * Text anywhere in path, overrides or tags, without regard to case; where no run has it, what begins their words so that it
 * is spelled: `oadam` finds `optimizer=adam`.
 */
function textMask(text: string, queryable: Queryable, count: number): Mask {
	// Without copies in small letters of all that is looked into.
	const wanted = new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "i");
	const literal = maskOfTexts((own) => wanted.test(own), text, queryable, count);
	return literal.includes(1) ? literal : maskOfTexts(fitsBeginnings(text), text, queryable, count);
}

function maskOfTexts(
	fits: (text: string) => boolean,
	asked: string,
	{ table, annotations }: Queryable,
	count: number,
): Mask {
	const state = asked.toLowerCase();
	const mask: Mask = new Uint8Array(count);
	const { words, codes, starts } = overrideWords(table.runs);
	const passes = new Uint8Array(words.length);
	for (let code = 0; code < words.length; code++) passes[code] = fits(words[code]!) ? 1 : 0;
	for (let row = 0; row < count; row++) {
		const run = table.runs[row]!;
		let isFound = run.status === state;
		for (let at = starts[row]!; !isFound && at < starts[row + 1]!; at++) isFound = passes[codes[at]!] === 1;
		isFound ||= run.path !== "." && fits(asked.startsWith("/") ? `/${run.path}` : run.path);
		if (!isFound && annotations !== undefined && annotations.size > 0)
			isFound = annotations.get(folderOf(run))?.tags.some(fits) ?? false;
		mask[row] = isFound ? 1 : 0;
	}
	return mask;
}
