import { resolve } from "node:path";
import { filesOf } from "../model/files-of.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { type RunTable, valueAt } from "../model/run-table.ts";
import { expandPatterns } from "../project/expand-patterns.ts";
import { loadTable, type OpenOptions, type Snapshot } from "../project/open-project.ts";
import { defaultGroups } from "../query/groups.ts";
import { matchingFiles } from "../query/matching-files.ts";
import { readingOrder } from "../query/sort.ts";
import { Frame, type FrameColumn, type FrameRow } from "./frame.ts";
import { type DateFilter, type DateOfRun, keepDates } from "./keep-dates.ts";

export interface FileLoaderOptions {
	/** Which files to attach to each run; a pattern without `/` matches in every folder of the run. */
	readonly queryString: string | readonly string[];
	/** Runs of sweeps, single runs, or both (the default). */
	readonly logic?: "multirun" | "singlerun" | "any";
	/** Runs with fewer matching files are left out of the frame (and stand in `frame.skipped`); so are jobs without a folder. Default 1. */
	readonly minRequiredFiles?: number;
	/** First parts of the dotted names that become groups of rows. Default `["hyperparameters", "dataset"]`. */
	readonly groups?: readonly string[];
	/** How values are read, and whether what is learnt is kept: `raw`, `env`, `cacheFolder`. */
	readonly reading?: Pick<OpenOptions, "raw" | "env" | "cacheFolder">;
}

/** Loads runs with their parameters and the paths of their files. Folders are only read. */
export class FileLoader {
	readonly #patterns: readonly string[];
	readonly #logic: "multirun" | "singlerun" | "any";
	readonly #minimum: number;
	readonly #groups: readonly string[];
	readonly #reading: OpenOptions;

	constructor(options: FileLoaderOptions) {
		const { queryString, logic = "any", minRequiredFiles = 1, groups = defaultGroups, reading = {} } = options;
		this.#patterns = [queryString].flat();
		if (this.#patterns.length === 0) throw new UserError('queryString is empty; give a pattern such as "*.npy"');
		this.#logic = logic;
		this.#minimum = minRequiredFiles;
		this.#groups = groups;
		this.#reading = reading;
	}

	/** Every run below a folder. Throws a UserError where there is no such folder. */
	async loadFolder(dir: string): Promise<Frame> {
		const { table, problems } = await this.#tableOf(dir);
		return this.#frame(table, readingOrder(table.runs), problems);
	}

	/** The runs of a project, of all dates or of some. */
	async loadProject(dir: string, filter: DateFilter = {}): Promise<Frame> {
		const { table, problems } = await this.#tableOf(dir);
		const kept = keepDates([...readingOrder(table.runs)], (row) => dateOf(table.runs[row]!), filter);
		return this.#frame(table, Uint32Array.from(kept), problems);
	}

	/** One run, by its folder. Throws a UserError where that folder is no run. */
	async loadRun(dir: string): Promise<Frame> {
		const { table, problems } = await this.#tableOf(dir);
		const row = table.runs.findIndex((run) => run.path === ".");
		if (row === -1) throw new UserError(`${dir} is no run: it holds no .hydra/config.yaml`);
		return this.#frame(table, Uint32Array.of(row), problems);
	}

	#frame(table: RunTable, rows: Uint32Array, problems: readonly Problem[]): Frame {
		const skipped: Problem[] = [];
		const kept: { row: number; files: string[] }[] = [];
		for (const row of rows) {
			const run = table.runs[row]!;
			if (this.#logic !== "any" && run.kind !== this.#logic) continue;
			if (run.status === "pending" || run.status === "missing") {
				skipped.push({ path: folderOf(run), message: `left out: ${run.evidence}` });
				continue;
			}
			const files = pathsOf(run, this.#patterns);
			if (files.length >= this.#minimum) kept.push({ row, files });
			else skipped.push({ path: folderOf(run), message: this.#tooFew(files.length) });
		}
		const columns: FrameColumn[] = kept.map(({ row }) => columnOf(table.runs[row]!));
		const parameters = orderByGroup([...table.columns.keys()], this.#groups);
		const frameRows: FrameRow[] = [];
		const values = [];
		for (const { name, ...frameRow } of parameters) {
			const line = kept.map(({ row }) => valueAt(table.columns.get(name), row));
			if (line.every((value) => value === undefined)) continue;
			frameRows.push(frameRow);
			values.push(line);
		}
		const most = Math.max(0, ...kept.map(({ files }) => files.length));
		for (let index = 0; index < most; index++) {
			frameRows.push({ group: "path", parameter: index });
			values.push(kept.map(({ files }) => files[index] ?? null));
		}
		return new Frame({ columns, rows: frameRows, values, skipped, problems });
	}

	async #tableOf(dir: string): Promise<Snapshot> {
		return loadTable(await expandPatterns([dir], resolve("."), "folder"), this.#reading);
	}

	#tooFew(found: number): string {
		return `left out: ${found} of its files match ${this.#patterns.join(" ")}, ${this.#minimum} needed`;
	}
}

/** Absolute paths of the files of a run, by pattern, then in natural order; a file that two patterns match stands once. */
function pathsOf(run: Run, patterns: readonly string[]): string[] {
	const found = patterns.flatMap((pattern) => matchingFiles(filesOf(run), [pattern]));
	return Array.from(new Set(found), (file) => `${folderOf(run)}/${file}`);
}

/** Parameters by group, each group in the order of the config; what belongs to none is `other`. */
function orderByGroup(names: readonly string[], groups: readonly string[]) {
	const all = names.map((name) => {
		const group = groups.find((prefix) => name.startsWith(`${prefix}.`));
		return { name, group: group ?? "other", parameter: group === undefined ? name : name.slice(group.length + 1) };
	});
	return [...groups, "other"].flatMap((group) => all.filter((row) => row.group === group));
}

const dated = /(?:^|\/)(\d{4}-\d\d-\d\d)[/_ ](\d\d-\d\d-\d\d)$/;

function dateOf(run: Run): DateOfRun {
	const path = run.experiment === "." ? run.root : `${run.root}/${run.experiment}`;
	const [, date, time] = dated.exec(path) ?? [];
	return { date, time };
}

function columnOf(run: Run): FrameColumn {
	const { date, time } = dateOf(run);
	return { date: date === undefined ? run.experiment : `${date} ${time}`, run: run.id };
}
