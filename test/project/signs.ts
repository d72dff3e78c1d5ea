import { utimesSync } from "node:fs";
import { join } from "node:path";
import { jobFactsOf } from "../../source/hydra/job-facts.ts";
import { launchOf } from "../../source/hydra/launch.ts";
import { emptyConfig } from "../../source/model/flat-config.ts";
import type { Run } from "../../source/model/run.ts";
import type { Value } from "../../source/model/value.ts";
import { Disk } from "../../source/project/disk.ts";
import { RunSigns, type TurnedSigns } from "../../source/project/run-signs.ts";
import { flat } from "../hydra/flat.ts";
import { someRun } from "./runs.ts";
import { type Tree, temporaryTree } from "./tree.ts";

export const minute = 60_000;
/** When the signs are looked at. */
export const now: number = Date.UTC(2024, 0, 2, 10, 0, 0);
export const log = (time: string, text = "epoch") => `[2024-01-02 ${time},000][__main__][INFO] - ${text}\n`;
export const failure = "[2024-01-02 09:00:00,000][hydra.core.utils][ERROR] - Job failed\n";

/** A run on the disk, named only as far as a test asks for it. */
export interface Case {
	/** Below the run's folder `s/0`. */
	readonly files?: Tree;
	/** Of each file, in milliseconds since 1970, by its path or for all. */
	readonly modified?: number | Readonly<Record<string, number>>;
	/** null: Hydra kept nothing. */
	readonly hydra?: Readonly<Record<string, Value>> | null;
	readonly run?: Partial<Run>;
}

/** What the signs of such a run tell. */
export async function signs({ files = {}, modified = 0, hydra = {}, run = {} }: Case): Promise<TurnedSigns> {
	const root = temporaryTree(
		Object.fromEntries(Object.entries(files).map(([path, text]) => [join("s/0", path), text])),
	);
	for (const path of Object.keys(files).filter((name) => !name.endsWith("/"))) {
		const time = typeof modified === "number" ? modified : (modified[path] ?? 0);
		utimesSync(join(root, "s/0", path), time / 1000, time / 1000);
	}
	const own = Object.keys(files).filter((path) => !path.startsWith(".") && !path.endsWith("/"));
	const placed = someRun({ root, path: "s/0", experiment: "s", files: own, ...run });
	const config = hydra === null ? emptyConfig : flat({ "hydra.job.name": "train", ...hydra });
	return new RunSigns({ disk: new Disk(), now }).of(placed, jobFactsOf(launchOf(config)));
}
