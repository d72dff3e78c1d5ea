import { join, relative } from "node:path";
import type { JobFacts, LaunchFacts } from "../hydra/job-facts.ts";
import type { LogFacts } from "../hydra/log-facts.ts";
import { startedFromPath } from "../hydra/log-stamps.ts";
import type { FileTimes, RunFacts, SubmititFacts, Told } from "../hydra/run-facts.ts";
import { runTimes } from "../hydra/run-times.ts";
import { runVerdict } from "../hydra/run-verdict.ts";
import type { Turn } from "../hydra/settle-experiment.ts";
import { printedNames, resultName, submititFolders, submittedName } from "../hydra/submitit.ts";
import type { Run, RunStatus } from "../model/run.ts";
import type { Disk } from "./disk.ts";
import { SignFiles } from "./sign-files.ts";

/** What the signs tell of a run: state and times. */
export type Signs = Pick<
	Run,
	"status" | "evidence" | "started" | "startedFrom" | "ended" | "endedFrom" | "duration" | "outerLogs"
>;

/** Of a run whose signs are not known. */
export const noSigns: Signs = {
	status: "unknown",
	evidence: "",
	started: null,
	startedFrom: "",
	ended: null,
	endedFrom: "",
	duration: null,
	outerLogs: [],
};

/** … and what `settleExperiment` asks for. */
export interface TurnedSigns extends Signs {
	readonly turn: Turn;
}

/** What is known of a run before its signs are looked at. */
export type PlacedRun = Pick<Run, "root" | "path" | "experiment" | "kind" | "files" | "hydraFolder">;

/** Logs and files of a run that are looked at, at most. */
const maxLogs = 4;
const maxFiles = 16;
const maxTasks = 64;
const notOver = new Set<RunStatus>(["running", "unknown"]);

/** What submitit keeps of a job. */
interface Submitted extends SubmititFacts {
	/** Relative to the root. */
	readonly folder: string;
	/** Names of what it printed, in that folder. */
	readonly printed: readonly string[];
}

/** Looks for signs of what became of a run: in its logs, and in what Hydra's callbacks, submitit and Slurm leave. */
export class RunSigns {
	readonly #files: SignFiles;
	readonly #now: number;

	constructor({ disk, now }: { readonly disk: Disk; readonly now: number }) {
		this.#files = new SignFiles(disk);
		this.#now = now;
	}

	async of(run: PlacedRun, job: JobFacts): Promise<TurnedSigns> {
		const submitted = await this.#submitted(run, job);
		const facts = await this.#facts(run, job.launch, submitted);
		const verdict = runVerdict(facts, this.#now);
		const named = startedFromPath([...run.root.split("/"), ...run.path.split("/")]);
		return {
			...verdict,
			...runTimes(facts, { named, isOfSweep: run.kind === "multirun" }, !notOver.has(verdict.status)),
			outerLogs:
				submitted === null ? [] : submitted.printed.map((name) => relative(run.path, join(submitted.folder, name))),
			turn: turnOf(job.launch, facts),
		};
	}

	async #facts(run: PlacedRun, launch: LaunchFacts, submitted: Submitted | null): Promise<RunFacts> {
		const folder = join(run.root, run.path);
		const pickles = await this.#pickles(run, launch);
		const own = await all(ownLogs(run, launch).map((name) => this.#files.log(join(folder, name), name)));
		const outer = (submitted?.printed ?? []).map((name) => ({ name, path: join(run.root, submitted!.folder, name) }));
		// Where a job has no log of its own, what it printed is one.
		const logs =
			own.length > 0 ? own : await all(outer.slice(0, 2).map(({ path, name }) => this.#files.log(path, name)));
		const inner = slurmLogs(run).map((name) => ({ name, path: join(folder, name) }));
		const slurm = [...(submitted?.result == null ? outer : []), ...inner].slice(0, maxLogs);
		return {
			...pickles,
			logs,
			submitit: submitted,
			slurm: await all(slurm.map(({ path, name }) => this.#files.slurm(path, name))),
			files: logs.some(({ facts }) => facts.first !== null) ? null : await this.#times(run, logs),
		};
	}

	/** What Hydra's callback keeps; it need not be looked for where hydra.yaml names no callback. */
	async #pickles(run: PlacedRun, { hasCallbacks }: LaunchFacts): Promise<Pick<RunFacts, "isBegun" | "returned">> {
		if (run.hydraFolder === null || !hasCallbacks) return { isBegun: false, returned: null };
		const folder = join(run.root, run.path, run.hydraFolder);
		const names = await this.#files.names(folder);
		const name = "job_return.pickle";
		return {
			isBegun: names.includes("config.pickle"),
			returned: names.includes(name) ? await this.#files.jobReturn(join(folder, name), name) : null,
		};
	}

	async #submitted(run: PlacedRun, { id, launch }: JobFacts): Promise<Submitted | null> {
		if (launch.submititFolder === null || id === null) return null;
		for (const below of submititFolders(launch.submititFolder, id)) {
			const folder = join(run.experiment, below);
			const path = (name: string) => join(run.root, folder, name);
			const result = await this.#files.jobReturn(path(resultName(id)), resultName(id));
			const isSubmitted = (await this.#files.modified(path(submittedName(id)))) !== null;
			if (result === null && !isSubmitted) continue;
			const printed: string[] = [];
			for (let task = 0; task < maxTasks; task++) {
				const before = printed.length;
				for (const name of printedNames(id, task)) {
					if ((await this.#files.modified(path(name))) !== null) printed.push(name);
				}
				if (printed.length === before) break;
			}
			return { id, isSubmitted, result, folder, printed };
		}
		return null;
	}

	async #times(
		{ root, path, hydraFolder, files }: PlacedRun,
		logs: readonly Told<LogFacts>[],
	): Promise<FileTimes | null> {
		if (hydraFolder === null) return null;
		const folder = join(root, path);
		const hydra = await this.#files.modified(join(folder, hydraFolder, "hydra.yaml"));
		const others =
			logs.length > 0
				? logs
				: await all(
						files.slice(0, maxFiles).map(async (name) => {
							const modified = await this.#files.modified(join(folder, name));
							return modified === null ? null : { name, modified };
						}),
					);
		const newest = others.reduce<FileTimes["newest"] | null>(
			(last, { name, modified }) => (last === null || modified > last.modified ? { name, modified } : last),
			null,
		);
		return hydra === null || newest === null ? null : { hydra, newest };
	}
}

/** The logs that hydra.yaml names, else what looks like one. */
function ownLogs({ files }: PlacedRun, launch: LaunchFacts): readonly string[] {
	const named = launch.logs.map(({ path }) => path).filter((path) => files.includes(path));
	if (named.length > 0) return named.slice(0, maxLogs);
	const guess = `${launch.jobName}.log`;
	return (files.includes(guess) ? [guess] : files.filter((file) => /^[^/]+\.log$/.test(file))).slice(0, 1);
}

/** Where the run was started by `sbatch` itself, into its own folder. */
function slurmLogs({ files }: PlacedRun): readonly string[] {
	return files.filter((file) => /^slurm-\d+(?:_\d+)?\.(?:out|err)$/.test(file));
}

function turnOf(launch: LaunchFacts, { logs }: RunFacts): Turn {
	const times = logs.flatMap(({ name, facts: { first, last } }) =>
		first === null || last === null ? [] : [{ name, first, last }],
	);
	const last = times.toSorted((a, b) => a.last - b.last).at(-1);
	const isCalm =
		launch.logsFailures &&
		logs.every(({ facts }) => facts.isCalm) &&
		launch.logs.some(({ path, takesFailures }) => takesFailures && logs.some(({ name }) => name === path));
	return {
		log: last?.name ?? "",
		first: times.length === 0 ? null : Math.min(...times.map(({ first }) => first)),
		last: last?.last ?? null,
		isCalm,
	};
}

async function all<T>(promises: readonly Promise<T | null>[]): Promise<T[]> {
	const answers = await Promise.all(promises);
	return answers.filter((answer) => answer !== null);
}
