import { dirname, join } from "node:path";
import { type JobReturn, jobReturn } from "../hydra/job-return.ts";
import type { Launch } from "../hydra/launch.ts";
import { firstStamp, lastStamp, startedFromPath } from "../hydra/log-stamps.ts";
import { statusOfLog, type Verdict } from "../hydra/log-status.ts";
import type { Run } from "../model/run.ts";
import type { Disk } from "./disk.ts";

/** What the signs tell of a run: state and times. */
export type Signs = Pick<
	Run,
	"status" | "evidence" | "started" | "startedFrom" | "ended" | "endedFrom" | "duration" | "outerLogs"
>;

/** What is known of a run before its signs are looked at. */
export interface PlacedRun extends Omit<Run, keyof Signs> {
	/** Names in Hydra's folder. */
	readonly hydraFiles: ReadonlySet<string>;
}

const headBytes = 1024;
const tailBytes = 16 * 1024;
const maxPickleBytes = 4 * 1024 * 1024;
/** A run is taken for running while both its log and the log's last time are younger than this. */
const freshMilliseconds = 5 * 60 * 1000;

/** Looks for signs of what became of a run: in its log, and in what Hydra's callbacks and submitit leave. */
export class RunSigns {
	readonly #disk: Disk;
	readonly #now: number;

	constructor({ disk, now }: { readonly disk: Disk; readonly now: number }) {
		this.#disk = disk;
		this.#now = now;
	}

	/** The best evidence first: what a callback kept of the job's end, what its log says, what its launcher knows. */
	async of(run: PlacedRun, launch: Launch): Promise<Signs> {
		const folder = join(run.root, run.path);
		const file = logFile(run, launch);
		const log = file === undefined ? null : await this.#log(join(folder, file), file);
		const fromPath = startedFromPath([...run.root.split("/"), ...run.path.split("/")]);
		const times = {
			started: log?.started ?? fromPath,
			startedFrom: log?.started != null ? `first time in ${log.name}` : fromPath === null ? "" : "name of the folder",
			ended: null,
			endedFrom: "",
			duration: log?.duration ?? null,
			outerLogs: [],
		};
		return { ...((await this.#fromCallback(run, folder)) ?? (await this.#fromLog(run, launch, log))), ...times };
	}

	async #fromCallback(run: PlacedRun, folder: string): Promise<Verdict | null> {
		if (run.hydraFolder === null || !run.hydraFiles.has("job_return.pickle")) return null;
		const kept = await this.#jobReturn(join(folder, run.hydraFolder, "job_return.pickle"));
		return kept === null ? null : verdictOf(kept, "job_return.pickle");
	}

	async #fromLog(run: PlacedRun, launch: Launch, log: Log | null): Promise<Verdict> {
		if (log?.verdict != null) return log.verdict;
		const kept = launch.launcher?.includes("submitit") ? await this.#submitted(run, launch) : null;
		if (kept !== null) return verdictOf(kept, "the result that submitit kept");
		if (log === null) return { status: "unknown", evidence: "no log" };
		if (log.isFresh) return { status: "running", evidence: `the last time in ${log.name} is fresh` };
		// The callback writes config.pickle before the job and job_return.pickle after it, whether it failed or not.
		if (run.hydraFiles.has("config.pickle") && !run.hydraFiles.has("job_return.pickle"))
			return { status: "interrupted", evidence: "config.pickle without job_return.pickle" };
		return { status: "ended", evidence: "no sign on the disk of how it ended" };
	}

	async #submitted(run: PlacedRun, { jobId }: Launch): Promise<JobReturn | null> {
		if (jobId === null || !/^[\w.-]+$/.test(jobId)) return null;
		const sweep = join(run.root, run.experiment, ".submitit");
		const [job = jobId] = jobId.split("_");
		for (const folder of new Set([jobId, job])) {
			const kept = await this.#jobReturn(join(sweep, folder, `${jobId}_0_result.pkl`));
			if (kept !== null) return kept;
		}
		return null;
	}

	async #jobReturn(path: string): Promise<JobReturn | null> {
		const bytes = await this.#disk.read(path, maxPickleBytes).catch(() => null);
		return bytes === null ? null : jobReturn(bytes);
	}

	async #log(path: string, name: string): Promise<Log | null> {
		// A log that cannot be read is no sign; the viewer says why when it is opened.
		const ends = await this.#disk.ends(path, headBytes, tailBytes).catch(() => null);
		if (ends === null) return null;
		const head = Buffer.from(ends.head).toString("utf8");
		const tail = ends.tail.length === 0 ? head : Buffer.from(ends.tail).toString("utf8");
		const [first, last] = [firstStamp(head), lastStamp(tail)];
		const isFresh = (time: number) => Math.abs(this.#now - time) < freshMilliseconds;
		return {
			name,
			verdict: statusOfLog(tail, name),
			started: first?.text ?? null,
			duration: first === null || last === null ? null : Math.max(0, last.milliseconds - first.milliseconds) / 1000,
			// A clone makes every file fresh, so the file's own time proves nothing alone.
			isFresh: isFresh(ends.modified) && last !== null && isFresh(last.milliseconds),
		};
	}
}

interface Log {
	readonly name: string;
	readonly verdict: Verdict | null;
	readonly started: string | null;
	readonly duration: number | null;
	readonly isFresh: boolean;
}

function logFile({ files }: PlacedRun, { logFiles, jobName }: Launch): string | undefined {
	const named = [...logFiles, `${jobName}.log`];
	return (
		named.find((file) => files.includes(file)) ?? files.find((file) => file.endsWith(".log") && dirname(file) === ".")
	);
}

function verdictOf({ status, exception }: JobReturn, source: string): Verdict {
	if (status === "completed") return { status: "done", evidence: source };
	if (status === "unknown") return { status: "unknown", evidence: `${source} says UNKNOWN` };
	const how = exception === "KeyboardInterrupt" ? "interrupted" : "failed";
	return { status: how, evidence: exception === null ? source : `${exception}, ${source}` };
}
