import { folderOf, type Run } from "../../model/run.ts";
import { durationText } from "../../render/number-text.ts";
import { runOf } from "../select.ts";
import type { State } from "../state.ts";

/** One fact about a run: its name and what it says, both as text of the user's files. */
export interface Fact {
	readonly name: string;
	readonly text: string;
}

/** What a person wants to know of a run at once: state and why, times, how it was started. */
export function overviewLines(state: State, key: string): readonly Fact[] {
	const run = runOf(state, key);
	if (run === undefined) return [];
	return [
		{ name: "status", text: run.evidence === "" ? run.status : `${run.status}: ${run.evidence}` },
		{ name: "started", text: run.started?.replace("T", " ") ?? "not known" },
		{ name: "duration", text: run.duration === null ? "not known" : durationText(run.duration) },
		{ name: "job", text: run.job ?? "not known" },
		{ name: "kind", text: run.kind === "multirun" ? `job ${run.id} of a sweep` : "a single run" },
		{ name: "folder", text: folderOf(run) },
		{ name: "hydra", text: run.hydraFolder ?? "keeps no folder here" },
		...overrideFacts(run),
	];
}

function overrideFacts(run: Run): Fact[] {
	if (run.overrides.length === 0) return [{ name: "overrides", text: "none" }];
	return run.overrides.map((word, index) => ({ name: index === 0 ? "overrides" : "", text: word }));
}
