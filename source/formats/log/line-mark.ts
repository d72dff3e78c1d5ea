import { axisName } from "./axis-name.ts";
import { prefixLength } from "./prefix-length.ts";
import type { Shape } from "./shape.ts";

const utf8 = new TextDecoder();

/**
 * What tells a line without an axis from the lines with one that say the same names, as it goes before a name: the sign it begins
 * with (` * Acc@1 50.7`), with the part of the data that the lines before it are of, or its first word; empty where it has none.
 */
export function lineMark({ literal, plan, after }: Shape): string {
	const text = utf8.decode(literal);
	const before = text.slice(0, Math.max(text.indexOf(plan.values[0]!.name), 0));
	const sign = /(?:^|\s)([*#>+~]{1,3})\s*$/.exec(before)?.[1];
	if (sign !== undefined) return `${after}${sign} `;
	const word = before
		.slice(prefixLength(text))
		.match(/(?<![\0\w])\p{L}[\p{L}\p{N}_]*/gu)
		?.find((one) => axisName(one) === null);
	return word === undefined ? after : `${word}/`;
}
