import { join } from "node:path";
import { textOf } from "../hydra/text-of.ts";
import { DataError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { asDataError, Disk } from "./disk.ts";

/** Larger configs are not read: no person wrote them, and no screen shows them. */
export const maxConfigBytes = 8 * 1024 * 1024;

/** The text of a run's config.yaml, as it was written. Throws a DataError where there is none or it is no text. */
export async function readConfigText(run: Run): Promise<string> {
	if (run.hydraFolder === null) throw new DataError("Hydra kept no config of this run (hydra.output_subdir=null)");
	const path = join(folderOf(run), run.hydraFolder, "config.yaml");
	return textOf(await new Disk().read(path, maxConfigBytes).catch(asDataError));
}
