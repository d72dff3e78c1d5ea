import type { OuterFolder } from "./outer-folder.ts";

/**
 * What became of a run, from evidence on the disk.
 * `ended`: over, with no word on the disk of how. `pending` and `missing`: asked for by the sweep, no folder (yet).
 */
export type RunStatus = "done" | "failed" | "interrupted" | "running" | "pending" | "missing" | "ended" | "unknown";

/** One training plus its evaluation: the output folder of one Hydra job. */
export interface Run {
	/** Absolute path of the folder that the user opened, under which the run was found. */
	readonly root: string;
	/** Path of the run's folder relative to `root`, with `/`; `.` is `root` itself. */
	readonly path: string;
	/** Path of the project relative to `root`. */
	readonly project: string;
	/** Path of the experiment relative to `root`; a single run is an experiment of its own. */
	readonly experiment: string;
	/** The integer `hydra.job.num`, else the name of the run's folder. */
	readonly id: number | string;
	/** `hydra.job.name`; null where no hydra.yaml tells. */
	readonly job: string | null;
	readonly kind: "multirun" | "singlerun";
	/** Which launch into the folder of its experiment it is of, from 1; null where there was but one. */
	readonly launch: number | null;
	readonly status: RunStatus;
	/** Why we say so, in one line: `traceback at the end of train.log`. */
	readonly evidence: string;
	/** Local time of the machine that ran it, `YYYY-MM-DDTHH:MM:SS`; null where nothing tells. */
	readonly started: string | null;
	/** Where `started` comes from: `first line of train.log`; empty where nothing tells. */
	readonly startedFrom: string;
	/** The last sign of life of a run that is over, local time of the machine that ran it; null where nothing tells. */
	readonly ended: string | null;
	readonly endedFrom: string;
	/** Seconds from the first to the last sign of life; null where nothing tells. */
	readonly duration: number | null;
	/** The words of overrides.yaml. */
	readonly overrides: readonly string[];
	/** Files in the run's folder and below, natural order, without Hydra's own and without those of runs inside it. */
	readonly files: readonly string[];
	/** Logs that lie outside of the run's folder (submitit keeps stdout and stderr), relative to it: `../.submitit/8/8_0_log.out`. */
	readonly outerLogs: readonly string[];
	/** Folders elsewhere that are the run's for certain, as loggers keep them; left out where there are none. */
	readonly outerFolders?: readonly OuterFolder[];
	/** Path of Hydra's own folder (`.hydra`) relative to the run; null where there is none. */
	readonly hydraFolder: string | null;
}

/** Absolute path of the run's folder: its name among all runs. */
export function folderOf({ root, path }: Pick<Run, "root" | "path">): string {
	return path === "." ? root : `${root}/${path}`;
}
