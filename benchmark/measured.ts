import { openProject } from "../source/project/open-project.ts";

/**
 * What a measured process runs: opens the folders it is given and says on its standard output when it knew what, as one
 * line of JSON (`Opening`). Bundled and started as the program is (`built-entry.ts`).
 *
 * `--cancel=MS` stops the reading that many milliseconds after its start; `--cache=FOLDER` keeps an index there.
 */
export interface Opening {
	/** Milliseconds from the start of the reading to the first snapshot that has runs; null when none had. */
	readonly firstRows: number | null;
	/** … until every run and its parameters were known; null when it was stopped before. */
	readonly parameters: number | null;
	/** … until their states were known too; null when it was stopped before. */
	readonly states: number | null;
	/** … until the stream of snapshots ended, and the index was written. */
	readonly end: number;
	/** From the moment when it was to stop to the end of the stream; null when it was over before. */
	readonly cancelled: number | null;
	readonly runs: number;
	readonly folders: number;
	readonly problems: number;
}

const words = process.argv.slice(2);
const folders = words.filter((word) => !word.startsWith("--"));
const flag = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
const cancel = Number(flag("cancel") ?? Number.NaN);

const start = performance.now();
const stop = new AbortController();
if (!Number.isNaN(cancel)) setTimeout(() => stop.abort(), cancel).unref();
let firstRows: number | null = null;
let parameters: number | null = null;
let states: number | null = null;
let last = { runs: 0, folders: 0, problems: 0 };
const snapshots = openProject(folders, { signal: stop.signal, cacheFolder: flag("cache") ?? null });
for await (const { table, problems, scanned, complete, settled } of snapshots) {
	const now = performance.now() - start;
	if (table.runs.length > 0) firstRows ??= now;
	if (complete) parameters ??= now;
	if (settled) states ??= now;
	last = { runs: table.runs.length, folders: scanned, problems: problems.length };
}
const end = performance.now() - start;

const opening: Opening = {
	firstRows,
	parameters,
	states,
	end,
	cancelled: stop.signal.aborted ? end - cancel : null,
	...last,
};
process.stdout.write(`${JSON.stringify(opening)}\n`);
