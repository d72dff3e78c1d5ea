import type { FlatConfig } from "../model/flat-config.ts";
import { folderParts } from "./folder-parts.ts";
import { interpolate } from "./interpolate.ts";
import type { Launch } from "./launch.ts";

/** The folder of a job below that of its sweep, as parts; null where it cannot be told. `config` is the app's own. */
export function sweepSubdir({ sweepSubdir, jobNum, hydra }: Launch, config: FlatConfig): readonly string[] | null {
	if (sweepSubdir === null) return null;
	// Hydra's default, which nearly every run has.
	if (sweepSubdir === "${hydra.job.num}" && jobNum !== null) return [String(jobNum)];
	const subdir = interpolate(sweepSubdir, config, hydra, ["hydra", "sweep"]);
	// An absolute subdir does not lie in the sweep's folder.
	return subdir === null || subdir.startsWith("/") ? null : folderParts(subdir);
}
