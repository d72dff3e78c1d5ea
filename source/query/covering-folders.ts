import { folderOf, type Run } from "../model/run.ts";

/**
 * The fewest folders below which lie all of the runs that are meant, and no other of them all; in the order of the runs. A run is
 * its own folder, but for one that holds others that are not meant: then it cannot be named alone, and is left as it is.
 */
export function coveringFolders(runs: readonly Run[], meant: ReadonlySet<Run>): string[] {
	// How many runs lie in each folder, and how many of those are meant.
	const counts = new Map<string, { all: number; meant: number }>();
	for (const run of runs) {
		for (const folder of foldersOf(run)) {
			const count = counts.get(folder) ?? { all: 0, meant: 0 };
			count.all++;
			if (meant.has(run)) count.meant++;
			counts.set(folder, count);
		}
	}
	const isWhole = (folder: string) => {
		const { all = 0, meant: some = 0 } = counts.get(folder) ?? {};
		return all === some;
	};
	const folders = new Set<string>();
	for (const run of runs) {
		if (!meant.has(run)) continue;
		const chain = foldersOf(run);
		const outermost = chain.find(isWhole);
		// Of folders with the same runs the name of the innermost tells most.
		const same = chain.findLast((folder) => counts.get(folder)?.meant === counts.get(outermost ?? "")?.meant);
		folders.add(outermost === undefined ? folderOf(run) : (same ?? outermost));
	}
	return [...folders];
}

/** From the opened folder down to the run's own. */
function foldersOf({ root, path }: Run): string[] {
	const words = path === "." ? [] : path.split("/");
	return [root, ...words.map((_, index) => `${root}/${words.slice(0, index + 1).join("/")}`)];
}
