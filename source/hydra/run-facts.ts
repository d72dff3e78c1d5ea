import type { JobReturn } from "./job-return.ts";
import type { LogFacts } from "./log-facts.ts";
import type { SlurmWord } from "./slurm-word.ts";

/** What one file tells. */
export interface Told<Facts> {
	/** Name of the file, to be shown. */
	readonly name: string;
	/** When the file was written last, in milliseconds since 1970. */
	readonly modified: number;
	readonly facts: Facts;
}

/** All that the disk tells of what became of a run, each thing from one file. */
export interface RunFacts {
	/** Whether Hydra's callback kept the config before the job: `config.pickle`. */
	readonly isBegun: boolean;
	/** What it kept after the job: `job_return.pickle`; null where there is none, and its facts where nothing is told in it. */
	readonly returned: Told<JobReturn | null> | null;
	/** Logs of the job itself, the one that tells most first. */
	readonly logs: readonly Told<LogFacts>[];
	/** null: the job was not launched by submitit, or nothing that submitit keeps is there. */
	readonly submitit: SubmititFacts | null;
	/** Standard error and output of a Slurm job. */
	readonly slurm: readonly Told<SlurmWord | null>[];
	/** When hydra.yaml was written, and the newest of the other files; null where the logs tell more. */
	readonly files: FileTimes | null;
}

/** In milliseconds since 1970. */
export interface FileTimes {
	readonly hydra: number;
	readonly newest: { readonly name: string; readonly modified: number };
}

export interface SubmititFacts {
	readonly id: string;
	readonly isSubmitted: boolean;
	readonly result: Told<JobReturn | null> | null;
}
