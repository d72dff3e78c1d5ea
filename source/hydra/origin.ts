import type { Launch } from "./launch.ts";
import { lookUp } from "./look-up.ts";

/**
 * Where a run and what it names stood on the machine that ran it, and where that stands now. Little enough, and the same for
 * the runs of a sweep.
 */
export interface Origin {
	/** Folder above the run, as the run recorded it; empty where the run stands where it ran. */
	readonly recorded: string;
	/** Where that folder is now; empty likewise. */
	readonly here: string;
	/** `hydra.runtime.cwd`, as it was recorded. */
	readonly cwd: string | null;
	/** Whether the job ran in its own folder, so that relative paths start there. */
	readonly chdir: boolean;
}

/**
 * A tree that was copied keeps the end of its paths: `/home/u/project/multirun/7/0` which is now `/data/copy/multirun/7/0` tells
 * that `/home/u/project` is `/data/copy`. null where nothing tells where a run has run.
 *
 * @param folder Absolute path of the run now.
 */
export function originOf(launch: Launch, folder: string): Origin | null {
	const cwd = slashed(text(launch, "hydra.runtime.cwd"));
	const output = slashed(launch.outputDir);
	const chdir = changesFolder(launch);
	// Before Hydra 1.2 only the folder of the command is recorded.
	if (output === null)
		return cwd !== null && folder.startsWith(`${cwd}/`) ? { recorded: "", here: "", cwd, chdir } : null;
	const [before, now] = [output.split("/"), folder.split("/")];
	let same = 0;
	while (same < Math.min(before.length, now.length) && before.at(-1 - same) === now.at(-1 - same)) same++;
	if (same === 0) return null;
	if (output === folder) return { recorded: "", here: "", cwd, chdir };
	return { recorded: joined(before, same), here: joined(now, same), cwd, chdir };
}

/** The folder with which all but the last `same` parts of a path end. */
function joined(parts: readonly string[], same: number): string {
	return parts.slice(0, parts.length - same).join("/");
}

/** `hydra.job.chdir`; where it is not set Hydra's version decides, and before 1.2 it always was so. */
function changesFolder(launch: Launch): boolean {
	const chdir = lookUp(launch.hydra, "hydra.job.chdir");
	if (typeof chdir === "boolean") return chdir;
	return launch.outputDir === null || text(launch, "hydra.runtime.version_base") === "1.1";
}

function text({ hydra }: Launch, name: string): string | null {
	const value = lookUp(hydra, name);
	return typeof value === "string" && value !== "???" ? value : null;
}

function slashed(path: string | null): string | null {
	if (path === null) return null;
	const slashes = /^[A-Za-z]:\\/.test(path) ? path.replaceAll("\\", "/") : path;
	return slashes.replace(/\/+$/, "");
}
