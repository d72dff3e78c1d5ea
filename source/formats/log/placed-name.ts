import { axisName } from "./axis-name.ts";
import { isMetricName } from "./metric-names.ts";
import { hasProse } from "./prose-words.ts";

/** A name that is told before its place on an axis, and its number after that: `Valid MRR at step 100: 0.31`. */
export interface PlacedName {
	readonly name: string;
	readonly axis: string;
	/** How many characters before the number of the place the name starts. */
	readonly length: number;
	/** Whether it says itself that it is a metric. */
	readonly isMetric: boolean;
}

const form =
	/^(?:|.*[)\]}:;,|\x02]\s+|.*\s-\s+|.*\s{2})(?<name>[\p{L}_][^\0,:;=|()[\]{}]{0,80}?)\s+(?:at|after|for|in|on)\s+(?:the\s+)?(?<axis>[a-z_]+(?: [a-z]+)?)\s*#?\s*$/isu;
const wordOfName = /^[\p{L}\p{N}_@./+-]+$/u;

/** The name of a metric, with the axis that the number after it stands for; null where the text before a number is none. */
export function placedName(before: string): PlacedName | null {
	const groups = form.exec(before)?.groups;
	if (groups === undefined) return null;
	const name = groups.name!.replaceAll(/['"]/g, "");
	const axis = axisName(groups.axis!.replace(/(?<=batch)es$/i, ""));
	const words = name.split(" ");
	if (axis === null || words.length > 6 || !words.every((word) => wordOfName.test(word)) || hasProse(name)) return null;
	return { name, axis, length: before.length - before.lastIndexOf(groups.name!), isMetric: isMetricName(name) };
}
