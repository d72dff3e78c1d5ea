import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Levels of folders that `hydra.sweep.subdir` may put between a sweep and its jobs. */
const maxLevels = 6;

/**
 * The folder of the sweep that a folder may be a job of: the nearest above it with a multirun.yaml; null where there is none.
 * What became of a job is told by the other jobs of its sweep too, and by what its launcher keeps beside them.
 */
export async function sweepAbove(folder: string): Promise<string | null> {
	let above = folder;
	for (let level = 0; level < maxLevels; level++) {
		const next = dirname(above);
		if (next === above) return null;
		above = next;
		const found = await stat(join(above, "multirun.yaml")).catch(() => null);
		if (found?.isFile() === true) return above;
	}
	return null;
}
