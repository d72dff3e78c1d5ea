import { stat } from "node:fs/promises";
import { join } from "node:path";
import { filesOf } from "../model/files-of.ts";
import { folderOf, type Run } from "../model/run.ts";

/** Bytes of each file of a run and of its logs elsewhere; files that are gone are left out. */
export async function fileSizes(run: Run): Promise<Map<string, number>> {
	const sizes = new Map<string, number>();
	const files = [...filesOf(run), ...run.outerLogs];
	for (let start = 0; start < files.length; start += 64) {
		const part = files.slice(start, start + 64);
		const stats = await Promise.all(part.map((file) => stat(join(folderOf(run), file)).catch(() => undefined)));
		for (const [index, status] of stats.entries()) if (status !== undefined) sizes.set(part[index]!, status.size);
	}
	return sizes;
}
