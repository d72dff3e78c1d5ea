import { axisName } from "./axis-name.ts";
import { isAllMetric, isMetricName } from "./metric-names.ts";
import { hasProse } from "./prose-words.ts";

/** A name before a number. */
export interface SlotName {
	readonly name: string;
	/** By a sign: `name=1`, `name: 1`, by a word: `name is 1`, or by a blank alone. */
	readonly binding: "sign" | "verb" | "blank";
	/** Whether something parts it from what stands before: a sign, a bracket, two blanks, the start of the line. */
	readonly isParted: boolean;
	/** How many characters of the text before the number the name and its sign take. */
	readonly length: number;
}

const operator = /\s*(?:(?:[=:]|(?<=\s):{2,3}(?=\s)|[-=]>|→)\s*)?[[("'#]*\s*$/;
/** What may stand between the name of a metric and its number in a sentence. */
const verb = /\s+(?:is|was|of)\s+$/i;
const wrapper = /(?:tensor|array|np\.float\d*|float\d*|mean)\(\[?$/i;
/** What parts one thing that a line says from the next. */
const separator = /^.*(?:[,;|{}[\]<>!?"`=:\\•·→]|\s{2}|(?:^|\s)[-–—]+\s|(?<!\b(?:val|valid|trn|avg|acc))\.\s|\x02)/is;
const cutters =
	/^.*(?<!\w)(?:done|finished|complete|completed|results?|stats|metrics|summary|performance|report)\s+(?:with\s+(?:an?\s+|the\s+)?)?/is;
const nameForm = /^[\p{L}_][\p{L}\p{N}_./@%()'+\-#]*(?: [\p{L}\p{N}_(%@][\p{L}\p{N}_./@%()'+-]*){0,5}$/u;
const notAName = /:\/\/|\.(?:py|ckpt|pt|pth|yaml|json|txt|log|png|csv|npy|go|h5|bin|so|whl)\b|\/.*\/.*\/.*\//i;

/** What the text between two numbers calls the second one; null where it calls it nothing. */
export function slotName(before: string, isFirst: boolean): SlotName | null {
	const text = before.replace(wrapper, "");
	const word = verb.exec(text)?.[0];
	const sign = word ?? operator.exec(text)![0];
	const head = text.slice(0, text.length - sign.length);
	if (head === "") return null;
	const parted = separator.exec(head)?.[0].length ?? 0;
	let start = parted;
	const opened = unmatched(head.slice(start));
	if (opened !== null) {
		// `Dropout(p=0.1)` is what Python calls a call.
		if (head[start + opened] === "(" && /[\w\])]/.test(head[start + opened - 1] ?? "")) return null;
		start += opened + 1;
	}
	if (!isFirst && start === 0 && !/^\s|^%/.test(head)) return null;
	let name = head.slice(start);
	const cut = cutters.exec(name)?.[0].length ?? 0;
	name = name.slice(cut).replace(/^[\s'*)%#]+|[\s'*]+$/g, "");
	if (word !== undefined) name = name.replace(/^and\s+/i, "");
	const isSign = /[=:>→]/.test(sign);
	// `the last loss=0.5` is named by one word, `Time cost=16.2` by both.
	if (sign.startsWith("=") && name.includes(" ") && !isAllMetric(name) && axisName(name) === null)
		name = /(?:^| )(?:time|elapsed) [^ ]*$/i.exec(name)?.[0] ?? name.slice(name.lastIndexOf(" ") + 1);
	if (name === "" || name.length > 64 || !nameForm.test(name) || notAName.test(name)) return null;
	if (hasProse(name) || (word !== undefined && !isAllMetric(name))) return null;
	if (!isSign && axisName(name) === null && name.includes(" ") && !isAllMetric(name)) return null;
	if (!isSign && !/^\s/.test(sign) && axisName(name) === null && !isMetricName(name)) return null;
	return {
		name,
		binding: word !== undefined ? "verb" : isSign ? "sign" : "blank",
		isParted: isFirst || start + cut > 0,
		length: before.length - head.lastIndexOf(name),
	};
}

/** The last bracket of a text that has no partner in it; null where all have. */
function unmatched(text: string): number | null {
	const open: number[] = [];
	let found: number | null = null;
	for (let index = 0; index < text.length; index++) {
		if (text[index] === "(") open.push(index);
		else if (text[index] === ")" && open.pop() === undefined) found = index;
	}
	return open.at(-1) ?? found;
}
