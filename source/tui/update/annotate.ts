import { noAnnotation } from "../../model/annotation.ts";
import type { Effect } from "../effect.ts";
import type { Prompt, State } from "../state.ts";
import { meantRuns } from "./marks.ts";

/** What stands in the prompt at first: the tags or the note of the run, where just one is meant. */
export function annotationText(state: State, kind: "tags" | "note"): string {
	const [run, ...more] = meantRuns(state);
	if (run === undefined || more.length > 0) return "";
	const { tags, note } = state.annotations.get(run) ?? noAnnotation;
	return kind === "note" ? note : tags.map((tag) => `${tag}, `).join("");
}

/** Changes what is kept of the runs that are meant. */
export function annotate(state: State, { kind, text, runs }: Prompt): [State, Effect[]] {
	if (kind === "note") return [state, [{ type: "annotate", runs, change: { note: text.trim() } }]];
	const words = text
		.split(",")
		.map((word) => word.trim())
		.filter((word) => word !== "" && word !== "-");
	const isOut = (word: string) => word.startsWith("-");
	const add = words.filter((word) => !isOut(word));
	// Of a single run all tags stood there: what is gone was taken away.
	const before = runs.length === 1 ? (state.annotations.get(runs[0]!)?.tags ?? []) : [];
	const gone = before.filter((tag) => !add.includes(tag));
	const remove = [...words.filter(isOut).map((word) => word.slice(1).trim()), ...gone];
	return [state, [{ type: "annotate", runs, change: { add, remove } }]];
}
