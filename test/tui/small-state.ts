import { folderOf, type Run } from "../../source/model/run.ts";
import type { Column, RunTable } from "../../source/model/run-table.ts";
import type { Value } from "../../source/model/value.ts";
import type { LogWindow } from "../../source/project/log-window.ts";
import type { ConfigTexts } from "../../source/project/read-config.ts";
import type { Action } from "../../source/tui/action.ts";
import { type ConfigDocuments, configDocuments } from "../../source/tui/config-documents.ts";
import type { Effect } from "../../source/tui/effect.ts";
import { firstState, type Start } from "../../source/tui/first-state.ts";
import type { ListPlace } from "../../source/tui/screen.ts";
import { type State, topScreen } from "../../source/tui/state.ts";
import { placeOf } from "../../source/tui/update/list.ts";
import { update } from "../../source/tui/update/update.ts";

export interface SmallRun extends Partial<Run> {
	readonly values?: Readonly<Record<string, Value>>;
}

export const start: Start = {
	folders: ["data"],
	globs: [],
	filterText: "",
	filter: null,
	sort: [],
	metric: null,
	groups: null,
	columns: 80,
	rows: 24,
	views: new Map(),
};

/** Runs of the sweep `sweep` below `/data`, numbered in their order unless they say otherwise. */
export function tableOf(runs: readonly SmallRun[]): RunTable {
	const names = new Set(runs.flatMap(({ values = {} }) => Object.keys(values)));
	const column = (name: string): [string, Column] => {
		const own = runs.map((run) => run.values?.[name]);
		const codeOf = new Map([...new Set([undefined, ...own])].map((value, code) => [value, code]));
		return [name, { name, values: [...codeOf.keys()], codes: Uint32Array.from(own, (value) => codeOf.get(value)!) }];
	};
	return { runs: runs.map(runOf), columns: new Map(Array.from(names, column)), choices: new Map(), sweeps: new Map() };
}

function runOf({ values: _, ...own }: SmallRun, index: number): Run {
	const experiment = own.experiment ?? "sweep";
	const id = own.id ?? index;
	return {
		root: "/data",
		project: ".",
		experiment,
		path: `${experiment}/${id}`,
		id,
		job: "train",
		kind: "multirun",
		status: "done",
		evidence: "",
		started: null,
		launch: null,
		startedFrom: "",
		ended: null,
		endedFrom: "",
		duration: null,
		outerLogs: [],
		overrides: [],
		files: ["train.log", "train_loss.npy", "val_acc.npy"],
		hydraFolder: ".hydra",
		...own,
	};
}

/** A config that was read. */
export function configOf(
	written: string,
	{
		resolved = written,
		problems = [],
		hydra = null,
	}: Partial<Omit<ConfigTexts, "hydra">> & { hydra?: string | null } = {},
): { readonly is: "loaded"; readonly value: ConfigDocuments } {
	const own = hydra === null ? null : { written: hydra, resolved: hydra, problems: [] };
	return { is: "loaded", value: configDocuments({ written, resolved, problems, hydra: own }) };
}

/** A sweep over lr, optimizer and seed. */
export function sweep(count: number): SmallRun[] {
	return Array.from({ length: count }, (_, id) => ({
		id,
		values: { "opt.lr": [0.1, 0.01, 0.001][id % 3]!, "opt.name": id % 2 === 0 ? "adam" : "sgd", seed: id, epochs: 9 },
	}));
}

export function loadedAction(runs: readonly SmallRun[], complete = true): Action {
	return { type: "runs-loaded", table: tableOf(runs), problems: [], scanned: runs.length, complete, settled: complete };
}

/** The first screen of runs that were read: the runs of a sweep of six, unless other runs are given. */
export function stateOf(runs: readonly SmallRun[] = sweep(6), asked: Partial<Start> = {}): State {
	return act(firstState({ ...start, ...asked }), loadedAction(runs));
}

export function act(state: State, ...actions: readonly Action[]): State {
	return actions.reduce((before, action) => update(before, action)[0], state);
}

/** The effects of the last of some actions. */
export function effectsOf(state: State, ...actions: readonly Action[]): Effect[] {
	return update(act(state, ...actions.slice(0, -1)), actions.at(-1)!)[1];
}

/** Types a text into the prompt, then presses keys in it. */
export function typed(text: string, ...keys: readonly string[]): Action[] {
	const chars = Array.from(text, (char): Action => ({ type: "edit-prompt", key: char, text: char }));
	return [...chars, ...keys.map((key): Action => ({ type: "edit-prompt", key, text: "" }))];
}

export function placeIn(state: State): ListPlace {
	return placeOf(topScreen(state));
}

/** Name of the run under the cursor, relative to `/data`. */
export function runUnderCursor(state: State): string | undefined {
	return placeIn(state).key?.replace("/data/", "");
}

export function keyOf(state: State, row: number): string {
	return folderOf(state.table.runs[row]!);
}

/** Lines `line 0` … of ten bytes each, as a window of a longer file. */
export function logOf(path: string, count: number, whole: Partial<LogWindow> = {}, first = 0): LogWindow {
	const lines = Array.from({ length: count }, (_, index) => ({
		offset: (first + index) * 10,
		text: `line ${first + index}`,
	}));
	return { path, size: (first + count) * 10, inode: 1, lines, atStart: true, atEnd: true, ...whole };
}
