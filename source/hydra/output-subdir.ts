import { folderParts } from "./folder-parts.ts";

/**
 * How many folders above Hydra's own folder its run lies: as many as `hydra.output_subdir` has parts, none for `.` and
 * null. Names are not compared, for a folder that was renamed after the run lies where it lay. A subdir that leads out of
 * the run (`/tmp/x`, `../x`) does not tell where the run is: 0.
 */
export function levelsBelowRun(outputSubdir: string | null): number {
	if (outputSubdir === null || outputSubdir.startsWith("/")) return 0;
	return folderParts(outputSubdir)?.length ?? 0;
}

/** The run of Hydra's own folder, both as parts of a path; what would lie above the first part is cut off. */
export function runOf(folder: readonly string[], outputSubdir: string | null): readonly string[] {
	return folder.slice(0, Math.max(0, folder.length - levelsBelowRun(outputSubdir)));
}
