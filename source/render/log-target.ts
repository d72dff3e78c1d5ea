import { type TextFind, textFind } from "../query/text-find.ts";
import { logLevel } from "./log-level.ts";
import { logText } from "./log-text.ts";

/** What is looked for in a log: a text, a regular expression, a line of level error, the start of a traceback. */
export interface LogTarget {
	readonly kind: "regex" | "text" | "error" | "traceback";
	/** The text or expression; else empty. */
	readonly text: string;
}

/** Finds lines of a log by what is seen of them. Throws a UserError where the text is no regular expression. */
export function logFind(target: LogTarget): TextFind {
	const { matches, spans, hint } = findOf(target);
	return { matches: (line) => matches(logText(line)), spans, hint };
}

const traceback = /Traceback \(most recent call last\)/g;
const serious = /error|exception|interrupt|critical|fatal|traceback|[EF]\d{3}|\[[EF] /gi;

function findOf({ kind, text }: LogTarget): TextFind {
	switch (kind) {
		case "regex":
		case "text":
			return textFind(text, kind === "text");
		case "error":
			return { matches: (line) => logLevel(line) === "error", spans: () => [], hint: serious };
		case "traceback":
			return { matches: (line) => line.search(traceback) >= 0, spans: () => [], hint: traceback };
	}
}
