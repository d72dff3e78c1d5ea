import { axisName } from "./axis-name.ts";
import { gridRow } from "./grid-row.ts";
import { lineLabels } from "./line-label.ts";
import { slotMark as n } from "./line-scanner.ts";
import { isAllMetric, isMetricName } from "./metric-names.ts";
import { type AxisSlot, emptyPlan, type Plan, type SpeakerSlot, type ValueSlot } from "./plan.ts";
import { barParts } from "./plan-bar.ts";
import { boxRow, headerNames, rowCells } from "./plan-cells.ts";
import { type MappingPlan, planMapping } from "./plan-mapping.ts";
import { type PairsPlan, planPairs } from "./plan-pairs.ts";
import { prefixLength } from "./prefix-length.ts";
import { hasProse, tellsEvent } from "./prose-words.ts";
import { splitNames } from "./split-names.ts";
import { withoutLead } from "./without-lead.ts";

const stamp = new RegExp(String.raw`${n}([-/])${n}\1${n}[T ]{1,2}${n}:${n}:${n}`);
const pair = /^["']?(?:[\w.\-/]{1,60}["']?\s*[:=]|[\w .\-/]{1,60}["']?\s*[:=]\s.*)$/s;
/** Longer ones are not looked at as text: no line of a log that a person reads is. */
const maxText = 2000;
const maxMappings = 8;
/** Owners of mappings that say what was set, and not what came out. */
const settings = /^(?:hyper_?)?(?:params?|parameters?|config|cfg|configuration|settings?|args|options|overrides)$/i;

/** What lines of a shape say, by their literal text and, where known, the kinds of the numbers in one of them. */
export function planLine(literal: string, kinds: Uint8Array | null = null): Plan {
	if (literal === "") return { ...emptyPlan, kind: "blank" };
	if (/^[+|\s\x02:-]*$/.test(literal)) return { ...emptyPlan, kind: "rule" };
	// A line has at most two blanks of ASCII together; of others any number, and patterns try each way to part them.
	const plan = planText(literal.replace(/\s{3,}/g, "  "), kinds);
	const at = stamp.exec(literal);
	return at === null ? plan : { ...plan, stamp: slotsBefore(literal, at.index) };
}

function planText(literal: string, kinds: Uint8Array | null): Plan {
	const mapping = planMapping(literal, 0);
	if (mapping !== null) return planMappings(literal, mapping);
	if (literal.length > maxText) return emptyPlan;
	const start = prefixLength(literal);
	return planBody(literal.slice(start), slotsBefore(literal, start), kinds);
}

/** A line with mappings, the text between them, and the message in one of them. */
function planMappings(literal: string, first: MappingPlan): Plan {
	if (first.message !== null && first.values.length === 0 && first.axes.length === 0)
		return planBody(literal.slice(first.message.start, first.message.end), slotsBefore(literal, first.message.start));
	const axes: AxisSlot[] = [];
	const values: ValueSlot[] = [];
	const speakers: SpeakerSlot[] = [];
	const takeText = (start: number, end: number): boolean => {
		const text = literal.slice(start, end);
		if (text.length > maxText || tellsEvent(text)) return false;
		// What was best so far is the number of another line.
		if (/^\W*best is\s/i.test(text)) return true;
		const pairs = planPairs(text, slotsBefore(literal, start));
		axes.push(...pairs.axes);
		values.push(...pairs.values);
		speakers.push(...pairs.speakers);
		return true;
	};
	let start = prefixLength(literal.slice(0, first.start));
	let mapping: MappingPlan | null = first;
	for (let count = 0; mapping !== null && count < maxMappings; count++) {
		if (!takeText(start, mapping.start)) return emptyPlan;
		const { message } = mapping;
		if (message !== null && !takeText(message.start, message.end)) return emptyPlan;
		const owner = /([\w/.-]+)["']?\s*[:=]\s*$/.exec(literal.slice(start, mapping.start))?.[1] ?? "";
		const isSetting = settings.test(owner);
		const isNamed = lineLabels(owner, []).length > 0 || isMetricName(owner);
		for (const value of isSetting ? [] : mapping.values)
			values.push(isNamed ? { ...value, name: `${owner}.${value.name}` } : value);
		if (!isSetting) axes.push(...mapping.axes);
		start = mapping.end;
		mapping = planMapping(literal, start);
	}
	return takeText(start, literal.length) ? { ...emptyPlan, axes, values, speakers } : emptyPlan;
}

function planBody(text: string, first: number, kinds: Uint8Array | null = null): Plan {
	const body = text.trim();
	const bar = barParts(body);
	if (bar !== null) return planBar(body, first, bar);
	if (!body.includes(n)) {
		return {
			...emptyPlan,
			headers: headerNames(withoutLead(body)),
			splits: splitNames(body),
			boxRow: boxRow(body, first),
			isPair: isPair(body),
		};
	}
	if (tellsEvent(body)) return emptyPlan;
	const box = boxRow(body, first);
	if (box !== null) return { ...emptyPlan, boxRow: box };
	const list = withoutLead(body);
	const cells = rowCells(list, first);
	const pairs = planPairs(body, first, kinds);
	const isAxisOnly = pairs.values.length === 0 && opensWithAxis(body, pairs);
	return {
		...emptyPlan,
		...bound(pairs),
		cells: list !== body || pairs.values.every(isWeak) ? cells : null,
		grid: gridRow(body, first),
		isAxisOnly,
		isPair: isPair(body) && pairs.values.length <= 1,
	};
}

function planBar(body: string, first: number, parts: NonNullable<ReturnType<typeof barParts>>): Plan {
	const { head } = parts;
	const inside = planPairs(body.slice(parts.start, parts.end), first + slotsBefore(body, parts.start));
	const headPairs = planPairs(head, first);
	const cells = headPairs.values.every(isWeak) ? rowCells(head, first) : null;
	const values = [...headPairs.values, ...inside.values].filter(
		({ binding, name }) => binding === "sign" || isAllMetric(name),
	);
	const told = new Set(values.map(({ slot }) => slot));
	const identity = Array.from({ length: slotsBefore(head, head.length) }, (_, index) => first + index).filter(
		(slot) => !told.has(slot),
	);
	return {
		...emptyPlan,
		axes: [...headPairs.axes, ...inside.axes],
		values,
		speakers: headPairs.speakers,
		cells,
		headers: head.includes(n) ? [] : headerNames(head),
		bar: {
			family: head.trim(),
			identity:
				cells === null ? identity : [...new Set([...headPairs.axes.map(({ slot }) => slot), ...identity.slice(0, 1)])],
			done: first + slotsBefore(body, parts.done),
			total: parts.total < 0 ? -1 : first + slotsBefore(body, parts.total),
		},
	};
}

const bound = ({ axes, values, speakers }: PairsPlan): Pick<Plan, "axes" | "values" | "speakers"> => ({
	axes,
	values,
	speakers,
});

/** Whether a line is a name, a sign and a value, and no sentence. */
function isPair(body: string): boolean {
	return pair.test(body) && !hasProse(body.slice(0, body.search(/[:=]/)));
}

/** What a header above may tell better: `all 0.92 0.83`. */
function isWeak({ binding, name }: ValueSlot): boolean {
	return binding === "blank" && !isAllMetric(name);
}

/** Whether a line begins with its axis: `--- Epoch 3 ---`, and not `failed at step 12`. */
function opensWithAxis(body: string, { axes }: PairsPlan): boolean {
	if (axes.length === 0) return false;
	const before = body
		.slice(0, body.indexOf(n))
		.replace(/[^\p{L}\p{N}_ ]+/gu, " ")
		.trim();
	return before === "" ? axes[0]!.name !== "" : axisName(before) !== null;
}

function slotsBefore(text: string, end: number): number {
	let count = 0;
	for (let at = text.indexOf(n); at >= 0 && at < end; at = text.indexOf(n, at + 1)) count++;
	return count;
}
