import type { Value } from "../../model/value.ts";

/** Under which name the facts of a W&B run say which one it is: its id. */
export const runIdFact = "_wandb.run_id";

/** What a run's own record says of it, by the numbers of the fields in `wandb_internal.RunRecord`; tags come one by one. */
export const runTexts: ReadonlyMap<number, string> = new Map([
	[1, runIdFact],
	[2, "_wandb.entity"],
	[3, "_wandb.project"],
	[6, "_wandb.group"],
	[7, "_wandb.job_type"],
	[8, "_wandb.name"],
	[9, "_wandb.notes"],
	[12, "_wandb.sweep_id"],
	[13, "_wandb.host"],
]);

/** What it says of where the run ran, by the numbers in `EnvironmentRecord`; it comes in parts. */
export const environmentTexts: ReadonlyMap<number, string> = new Map([
	[1, "_wandb.os"],
	[2, "_wandb.python"],
	[6, "_wandb.program"],
	[12, "_wandb.host"],
	[13, "_wandb.username"],
	[18, "_wandb.gpu"],
]);

/** … by those in `GitRepoRecord`. */
export const gitTexts: ReadonlyMap<number, string> = new Map([
	[1, "_wandb.git.remote"],
	[2, "_wandb.git.commit"],
]);

/** The id in the name of a run's folder or log: `offline-run-20240101_120000-abc123`, `run-abc123.wandb`. */
export function runFacts(path: string): Map<string, Value> {
	const folder = /(?:^|\/)(?:offline-)?(?:run|dryrun)-\d{8}_\d{6}-([^/]+)\//.exec(path);
	const id = folder?.[1] ?? /run-([^/]+)\.wandb$/.exec(path)?.[1];
	return id === undefined ? new Map() : new Map([[runIdFact, id]]);
}
