import { noAnnotation } from "../../model/annotation.ts";
import { folderOf, type Run } from "../../model/run.ts";
import { valueAt } from "../../model/run-table.ts";
import { sweepKey } from "../../model/sweep.ts";
import { countText, durationText } from "../../render/number-text.ts";
import { resultText } from "../../render/results-text.ts";
import { straysText } from "../../render/strays-text.ts";
import { valueText } from "../../render/value-text.ts";
import { rowOf, runOf } from "../select.ts";
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
	const from = (text: string) => (text === "" ? "" : ` (${text})`);
	return [
		{ name: "status", text: run.evidence === "" ? run.status : `${run.status}: ${run.evidence}` },
		{ name: "started", text: `${run.started?.replace("T", " ") ?? "not known"}${from(run.startedFrom)}` },
		...(run.ended === null ? [] : [{ name: "ended", text: `${run.ended.replace("T", " ")}${from(run.endedFrom)}` }]),
		{ name: "duration", text: run.duration === null ? "not known" : durationText(run.duration) },
		...noteFacts(state, key),
		...environmentFacts(state, key),
		{ name: "job", text: run.job ?? "not known" },
		{ name: "kind", text: kindText(run) },
		...sweepFacts(state, run),
		{ name: "folder", text: folderOf(run) },
		...outerFacts(state, run),
		{ name: "hydra", text: run.hydraFolder ?? "keeps no folder here" },
		...choiceFacts(state, key),
		...overrideFacts(run),
		...run.outerLogs.map((log, index) => ({ name: index === 0 ? "logs" : "", text: log })),
	];
}

function noteFacts({ annotations }: State, key: string): Fact[] {
	const { tags, note } = annotations.get(key) ?? noAnnotation;
	return [
		...(tags.length === 0 ? [] : [{ name: "tags", text: tags.join(", ") }]),
		...(note === "" ? [] : [{ name: "note", text: note }]),
	];
}

/** What loggers recorded; a line each for the code, the machine, and where else the run is to be found. */
function environmentFacts({ environments }: State, key: string): Fact[] {
	const { commit, branch, remote, host, gpu, user, python, os, wandb, mlflow } = environments.get(key) ?? {};
	const told = (before: string, text: string | undefined) => (text === undefined ? [] : [`${before}${text}`]);
	const lines: [string, string[]][] = [
		["git", [...told("", commit), ...told("on branch ", branch), ...told("of ", remote)]],
		["machine", [...told("", host), ...told("", gpu), ...told("", python), ...told("", os), ...told("user ", user)]],
		["kept as", [...told("wandb run ", wandb), ...told("mlflow run ", mlflow)]],
	];
	return lines.flatMap(([name, texts]) => (texts.length === 0 ? [] : [{ name, text: texts.join(", ") }]));
}

function kindText({ kind, id, launch }: Run): string {
	if (kind === "singlerun") return "a single run";
	return `job ${id} of a sweep${launch === null ? "" : `, launch ${launch} into its folder`}`;
}

function sweepFacts({ table }: State, { root, experiment, kind }: Run): Fact[] {
	const sweep = kind === "multirun" ? table.sweeps.get(sweepKey(root, experiment)) : undefined;
	if (sweep === undefined) return [];
	const { asked, results } = sweep;
	return [
		...(asked === null ? [] : [{ name: "asked for", text: countText(asked, "job") }]),
		...(results?.best ?? []).map((result, index) => ({
			name: index === 0 ? "found" : "",
			text: `${index === 0 ? `by ${results!.sweeper}, ` : ""}${resultText(result)}`,
		})),
	];
}

/** Where it has files elsewhere; else what loggers have left around it of which nothing tells whose it is. */
function outerFacts({ table }: State, { root, experiment, project, outerFolders = [] }: Run): Fact[] {
	if (outerFolders.length > 0)
		return outerFolders.map(({ path }, index) => ({ name: index === 0 ? "elsewhere" : "", text: path }));
	const near = table.strays?.filter((stray) => stray.root === root && [experiment, project, "."].includes(stray.home));
	const text = straysText(near ?? []);
	return text === null ? [] : [{ name: "elsewhere", text }];
}

function choiceFacts(state: State, key: string): Fact[] {
	const row = rowOf(state, key);
	if (row === undefined) return [];
	const words = Array.from(state.table.choices, ([name, column]) => {
		const option = valueAt(column, row);
		return option === undefined ? null : `${name.replace(/^choice\./, "")}=${valueText(option)}`;
	}).filter((word) => word !== null);
	return words.length === 0 ? [] : [{ name: "choices", text: words.join(" ") }];
}

function overrideFacts(run: Run): Fact[] {
	if (run.overrides.length === 0) return [{ name: "overrides", text: "none" }];
	return run.overrides.map((word, index) => ({ name: index === 0 ? "overrides" : "", text: word }));
}
