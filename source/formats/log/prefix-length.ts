import { slotMark } from "./line-scanner.ts";

const n = slotMark;
const date = `${n}[-/.]${n}[-/.]${n}|${n}/${n}(?= ${n}:${n})|(?:mon|tue|wed|thu|fri|sat|sun)?,? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ${n}(?:,? ${n})?`;
const clock = String.raw`${n}:${n}(?::${n})?(?:[.,]${n})*(?: ?(?:Z|[ap]m|UTC|[+-]?${n}(?::${n})?)(?![\w${n}]))?`;
const time = `(?:(?:${date})(?:[T ,:-]{1,3}(?:${clock}))?|${clock})`;
const level =
	"(?:trace|debug|info|information|warn|warning|error|err|critical|fatal|success|notice|severe|verbose|log)";
/** `__main__`, `my.module:train:42`, `train.py:42`, `<module>` */
const place = String.raw`(?:<?[a-z_][\w.-]*>?(?::[\w<>]+)?(?::${n})|[a-z_]\w*(?:\.\w+)+|__\w+__|root)`;
const pieces: readonly RegExp[] = [
	String.raw`\[(?:${time})[^[\]]{0,60}\]`,
	String.raw`\((?:${time})\)`,
	time,
	String.raw`[iwef]\d{4} (?:${clock}) +${n} [\w.]+:${n}\]`,
	String.raw`\[ ?${level} ?\]`,
	String.raw`\(${level}\)`,
	String.raw`${level}:[a-z_][\w.]*(?=:\S)`,
	String.raw`${level}(?![\w=])`,
	// A host and a program with its process: `node3 train[2212] INFO`, as in the logs of a system.
	String.raw`[a-z_][\w.-]* [a-z_][\w.-]*\[${n}\](?: ${level}(?![\w=])|:(?= ))`,
	String.raw`\[${place}\]`,
	String.raw`\[(?:[a-z_][\w.-]*)\](?= ?\[| ?- |:)`,
	`${place}(?= )`,
	String.raw`[a-z_][\w.]*(?= - ${level}\b)`,
	String.raw`submitit(?= ${level}\b)`,
	String.raw`${n}(?= ${level}\b)`,
	"[-|:>*•]{1,2}(?= )",
	String.raw`:(?=[a-z_\[])`,
].map((source) => new RegExp(`(?:${source})`, "iy"));

/** How much of a line is what loggers write before the message: times, levels, names of loggers, places in the code. */
export function prefixLength(literal: string): number {
	let length = 0;
	for (let count = 0; count < 16; count++) {
		while (literal[length] === " ") length++;
		// A bar at the very start belongs to a table.
		if (length === 0 && literal[0] === "|") break;
		const piece = pieces.find((pattern) => {
			pattern.lastIndex = length;
			return pattern.test(literal);
		});
		if (piece === undefined) break;
		length = piece.lastIndex;
	}
	return length;
}
