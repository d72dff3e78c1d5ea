import { axisName } from "./axis-name.ts";
import { slotMark } from "./line-scanner.ts";
import { isNoise, tellsTime } from "./noise-names.ts";
import type { BoundSlot, ValueSlot } from "./plan.ts";

const maxDepth = 8;
/** Keys under which loggers keep the text of a line. */
const messageKey = /^(?:msg|message|event|text|log)$/i;

export interface MappingPlan {
	readonly axes: readonly BoundSlot[];
	readonly values: readonly ValueSlot[];
	/** Where in the line the message of a logger stands. */
	readonly message: { readonly start: number; readonly end: number } | null;
	/** Where the mapping stands. */
	readonly start: number;
	readonly end: number;
}

/**
 * The first `{"name": 1, …}` of a line after `from`, as JSON and as Python print it, nested ones with dotted names. Numbers may stand in
 * quotes or in calls (`tensor(0.5)`); lists hold no metrics. null where there is none, or it is not whole.
 */
export function planMapping(literal: string, from: number): MappingPlan | null {
	const found = literal.slice(from).search(/\{\s*["']/);
	if (found < 0) return null;
	const start = from + found;
	let slot = slotsIn(literal, 0, start);
	const axes: BoundSlot[] = [];
	const values: ValueSlot[] = [];
	let message: MappingPlan["message"] = null;
	const path: string[] = [];
	const open: string[] = [];
	let key: string | null = null;
	let isTaken = false;
	const token = new RegExp(
		String.raw`\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.]+\(\[?${slotMark}\]?(?:, ?[\w.]+=[^(){}]{0,40})?\)|\[${slotMark}\]|${slotMark})|([{[(])|([}\])])|([:,])|([^\s"'{}[\](),:${slotMark}]+))`,
		"y",
	);
	token.lastIndex = start;
	for (;;) {
		const at = token.lastIndex;
		const match = token.exec(literal);
		if (match === null) return null;
		const [whole, double, single, number, opening, closing, sign] = match;
		const text = double ?? single;
		const inMapping = open.at(-1) === "{";
		if (opening !== undefined) {
			if (open.length >= maxDepth) return null;
			open.push(opening);
			path.push(key ?? "");
			key = null;
		} else if (closing !== undefined) {
			if (open.pop() === undefined) return null;
			path.pop();
			key = null;
			isTaken = false;
			if (open.length === 0) return { axes, values, message, start, end: token.lastIndex };
		} else if (sign === ",") {
			key = null;
			isTaken = false;
		} else if (inMapping && key === null && text !== undefined) key = text;
		else if (inMapping && key !== null && sign !== ":" && !isTaken) {
			isTaken = true;
			const isNumber = (number !== undefined || text === slotMark) && /^\s*[,}]/.test(literal.slice(token.lastIndex));
			if (isNumber && !open.includes("[") && !open.includes("(")) {
				const name = [...path.filter((part) => part !== ""), key].join(".");
				const first = slot + slotsIn(whole, 0, whole.indexOf(slotMark));
				const axis = axisName(key);
				if (axis !== null) axes.push({ name: axis, slot: first });
				else if (!isNoise(key) && !tellsTime(key) && name.length <= 100 && !name.includes(slotMark))
					values.push({ name, slot: first, binding: "mapping", label: "" });
			} else if (text !== undefined && messageKey.test(key) && message === null)
				message = { start: at + whole.indexOf(text), end: at + whole.indexOf(text) + text.length };
		}
		slot += slotsIn(whole, 0, whole.length);
	}
}

function slotsIn(text: string, start: number, end: number): number {
	let count = 0;
	for (let index = start; index < end; index++) if (text[index] === slotMark) count++;
	return count;
}
