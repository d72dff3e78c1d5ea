import type { Binding } from "./binding.ts";
import { texts } from "./place-lists.ts";
import type { State } from "./state.ts";
import { textPath, viewOfText } from "./update/text.ts";

/** What keys do on logs and other texts. */
export const textKeys: readonly Binding[] = [
	{
		name: "find",
		keys: ["/"],
		places: texts,
		action: { type: "start-prompt", kind: "find" },
		help: "find a text or regular expression, upwards from what is seen",
		hint: "find",
		unless: noText,
	},
	{
		name: "find-before",
		keys: ["n"],
		places: texts,
		action: { type: "find-again", direction: -1 },
		help: "find the one before",
	},
	{
		name: "find-after",
		keys: ["N"],
		places: texts,
		action: { type: "find-again", direction: 1 },
		help: "find the one after",
	},
	{
		name: "follow",
		keys: ["F"],
		places: texts,
		action: { type: "toggle-follow" },
		help: "follow the end of the file as it grows, or no longer",
		hint: "follow",
		unless: noText,
	},
	{
		name: "next-error",
		keys: ["e"],
		places: texts,
		action: { type: "jump-to", what: "error", direction: 1 },
		help: "to the next line of level error; after the last one the first",
		hint: "error",
		unless: noText,
	},
	{
		name: "previous-error",
		keys: ["ctrl-e"],
		places: texts,
		action: { type: "jump-to", what: "error", direction: -1 },
		help: "to the line of level error before",
		unless: noText,
	},
	{
		name: "next-traceback",
		keys: ["x"],
		places: texts,
		action: { type: "jump-to", what: "traceback", direction: 1 },
		help: "to the next traceback; after the last one the first",
		hint: "traceback",
		unless: noText,
	},
	{
		name: "previous-traceback",
		keys: ["X"],
		places: texts,
		action: { type: "jump-to", what: "traceback", direction: -1 },
		help: "to the traceback before",
		unless: noText,
	},
	{
		name: "go-to-time",
		keys: ["@"],
		places: texts,
		action: { type: "start-prompt", kind: "time" },
		help: "go to a time, as in 09:41 or 2024-05-02 09:41:07",
		unless: noText,
	},
	{
		name: "wrap",
		keys: ["w"],
		places: texts,
		action: { type: "toggle-wrap" },
		help: "wrap long lines, or one row a line",
		hint: "wrap",
		unless: noText,
	},
	{
		name: "progress-states",
		keys: ["r"],
		places: texts,
		action: { type: "toggle-states" },
		help: "progress bars: their last state, or every one",
		unless: noText,
	},
];

function noText(state: State): string | null {
	if (viewOfText(state) !== undefined) return null;
	return textPath(state) === undefined ? "there is no text here" : "there is no text to be read here";
}
