import { rm } from "node:fs/promises";
import { join } from "node:path";

/** Removes the compiled code of exptrack itself, which its launcher keeps beside the indexes in the cache folder. */
export async function removeCompiled(folder: string): Promise<void> {
	await rm(join(folder, "compiled"), { recursive: true, force: true });
}
