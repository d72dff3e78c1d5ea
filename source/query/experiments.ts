import { overrideKey } from "../model/override-key.ts";
import type { Run, RunStatus } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import { type Sweep, sweepKey } from "../model/sweep.ts";
import { ofRuns } from "./of-runs.ts";

/** A sweep with its runs, a single run, or the single runs of one job taken together. */
export interface Experiment {
	/** Its name among all experiments. */
	readonly key: string;
	readonly root: string;
	readonly project: string;
	/** Relative to `root`; of single runs taken together their project. */
	readonly path: string;
	/** What to call it below its project. */
	readonly label: string;
	readonly kind: Run["kind"];
	readonly job: string | null;
	/** Which launch into its folder it is, from 1; null where there was but one. */
	readonly launch: number | null;
	/** What is known of the sweep as a whole. */
	readonly sweep: Sweep | null;
	/** In the order they came in. */
	readonly rows: Uint32Array;
	/** How many of the rows are runs with a folder; the others were asked for only. */
	readonly present: number;
	readonly statuses: ReadonlyMap<RunStatus, number>;
	/** The earliest start. */
	readonly started: string | null;
	/** Folders of loggers in it that no run is known to have written, relative to `root`. */
	readonly strays: readonly string[];
	/** Overridden keys that differ between the runs, and over how many words. */
	readonly swept: readonly (readonly [name: string, count: number])[];
}

export interface Project {
	readonly root: string;
	readonly path: string;
	readonly experiments: number;
	readonly rows: Uint32Array;
	readonly statuses: ReadonlyMap<RunStatus, number>;
	readonly lastStarted: string | null;
	/** Folders of loggers in it and in none of its experiments that no run is known to have written, relative to `root`. */
	readonly strays: readonly string[];
}

export interface GroupOptions {
	/** Single runs of one job in one project become one entry. */
	readonly foldSingles?: boolean;
}

/** The experiments of the rows, in the order in which their first rows come. */
export function groupExperiments(
	table: RunTable,
	rows: Uint32Array,
	{ foldSingles = false }: GroupOptions = {},
): Experiment[] {
	const straysOf = straysByHome(table);
	return grouped((foldSingles ? foldedKeys : apartKeys)(table.runs), rows).map(([key, own]): Experiment => {
		const first = table.runs[own[0]!]!;
		const isFolded = foldSingles && first.kind === "singlerun" && own.length > 1;
		const runs = () => Array.from(own, (row) => table.runs[row]!);
		// Lists of experiments alone ask for these: with each letter of a filter they would be worked out for nothing.
		const present = once(() => runs().filter(({ status }) => status !== "pending" && status !== "missing").length);
		const started = once(() => extreme(runs(), (a, b) => a < b));
		const swept = once(() => sweptOf(runs()));
		return {
			key,
			root: first.root,
			project: first.project,
			path: isFolded ? first.project : first.experiment,
			label: isFolded ? `${first.job ?? "runs"} (single runs)` : labelOf(first) + launchText(first),
			kind: first.kind,
			job: first.job,
			launch: isFolded ? null : first.launch,
			sweep: isFolded ? null : (table.sweeps.get(sweepKey(first.root, first.experiment)) ?? null),
			get present() {
				return present();
			},
			rows: own,
			statuses: countStatuses(table.runs, own),
			get started() {
				return started();
			},
			strays: isFolded ? [] : (straysOf.get(sweepKey(first.root, first.experiment)) ?? []),
			get swept() {
				return swept();
			},
		};
	});
}

export function groupProjects(table: RunTable, rows: Uint32Array): Project[] {
	const straysOf = straysByHome(table);
	return grouped(projectKeys(table.runs), rows).map(([, own]): Project => {
		const runs = Array.from(own, (row) => table.runs[row]!);
		const [first] = runs;
		return {
			root: first!.root,
			path: first!.project,
			experiments: new Set(runs.map((run) => `${run.experiment}\0${run.launch ?? ""}`)).size,
			rows: own,
			statuses: countStatuses(table.runs, own),
			lastStarted: extreme(runs, (a, b) => a > b),
			strays: runs.some(({ experiment, project }) => experiment === project)
				? []
				: (straysOf.get(sweepKey(first!.root, first!.project)) ?? []),
		};
	});
}

/** What runs are grouped by: a name a group, and the group of each row. */
interface GroupKeys {
	readonly names: readonly string[];
	readonly codes: Uint32Array;
}

const apartKeys = groupKeys(
	({ root, project, experiment, launch }) => `${root}\0${project}\0${experiment}\0${launch ?? ""}`,
);
const foldedKeys = groupKeys(({ root, project, experiment, launch, kind, job }) =>
	kind === "singlerun" ? `${root}\0${project}\0single ${job}` : `${root}\0${project}\0${experiment}\0${launch ?? ""}`,
);
const projectKeys = groupKeys(({ root, project }) => `${root}\0${project}`);

/** Runs are grouped again with each letter of a filter that is typed: their names are put together once. */
function groupKeys(nameOf: (run: Run) => string): (runs: RunTable["runs"]) => GroupKeys {
	return ofRuns(
		(runs) => keysBy(runs, nameOf),
		(a, b) => nameOf(a) === nameOf(b),
	);
}

function keysBy(runs: RunTable["runs"], nameOf: (run: Run) => string): GroupKeys {
	const codeOf = new Map<string, number>();
	const codes = new Uint32Array(runs.length);
	for (const [row, run] of runs.entries()) {
		const name = nameOf(run);
		const code = codeOf.get(name) ?? codeOf.size;
		codeOf.set(name, code);
		codes[row] = code;
	}
	return { names: [...codeOf.keys()], codes };
}

/** The rows of each group, the groups in the order of their first rows. */
function grouped({ names, codes }: GroupKeys, rows: Uint32Array): [name: string, rows: Uint32Array][] {
	const counts = new Uint32Array(names.length);
	for (const row of rows) counts[codes[row]!]!++;
	const groups = new Map<number, Uint32Array>();
	const filled = new Uint32Array(names.length);
	for (const row of rows) {
		const code = codes[row]!;
		let group = groups.get(code);
		if (group === undefined) {
			group = new Uint32Array(counts[code]!);
			groups.set(code, group);
		}
		group[filled[code]!++] = row;
	}
	return Array.from(groups, ([code, own]) => [names[code]!, own]);
}

/** By the experiment or project that they lie in. */
function straysByHome({ strays = [] }: RunTable): ReadonlyMap<string, readonly string[]> {
	const byHome = Map.groupBy(strays, ({ root, home }) => sweepKey(root, home));
	return new Map(Array.from(byHome, ([key, own]) => [key, own.map(({ path }) => path)]));
}

function labelOf({ experiment, project }: Run): string {
	if (project === "." || !experiment.startsWith(`${project}/`)) return experiment;
	return experiment.slice(project.length + 1);
}

function launchText({ launch }: Run): string {
	return launch === null ? "" : ` (launch ${launch})`;
}

function countStatuses(runs: readonly Run[], rows: Uint32Array): Map<RunStatus, number> {
	const counts = new Map<RunStatus, number>();
	const count = (status: RunStatus, more: number) => counts.set(status, (counts.get(status) ?? 0) + more);
	let last: RunStatus | null = null;
	let alike = 0;
	// Neighbours are alike as a rule.
	for (let index = 0; index < rows.length; index++) {
		const { status } = runs[rows[index]!]!;
		if (status !== last && last !== null) {
			count(last, alike);
			alike = 0;
		}
		last = status;
		alike++;
	}
	if (last !== null) count(last, alike);
	return counts;
}

function once<T>(compute: () => T): () => T {
	let known: { readonly value: T } | null = null;
	return () => {
		known ??= { value: compute() };
		return known.value;
	};
}

function extreme(runs: readonly Run[], isBetter: (a: string, b: string) => boolean): string | null {
	let found: string | null = null;
	for (const { started } of runs) if (started !== null && (found === null || isBetter(started, found))) found = started;
	return found;
}

function sweptOf(runs: readonly Run[]): [string, number][] {
	const words = new Map<string, Set<string>>();
	const seen = new Set<string>();
	for (const { overrides } of runs) {
		for (const word of overrides) {
			if (seen.has(word)) continue;
			seen.add(word);
			const key = overrideKey(word);
			const known = words.get(key);
			if (known === undefined) words.set(key, new Set([word]));
			else known.add(word);
		}
	}
	return Array.from(words, ([name, values]): [string, number] => [name, values.size]).filter(([, count]) => count > 1);
}
