import { join } from "node:path";
import { folderOf, type Run } from "../model/run.ts";
import type { Disk } from "./disk.ts";
import { runPlaces } from "./run-places.ts";
import { StampMark } from "./stamp-mark.ts";

/** The state of a run on the disk, in three numbers that are compared with those of another time. */
export interface RunMark {
	/** Which files there are, and what Hydra keeps. */
	readonly folders: number;
	/** Which files there are in the folders outside of it that are its own. */
	readonly elsewhere: number;
	/** What is in the files that tell of the run: metrics and logs. A file that was replaced has another inode. */
	readonly files: number;
	/** When the file system has last noted a change of any of them, milliseconds since 1970. */
	readonly changed: number;
}

/** null where the folder of the run is gone. */
export async function markRun(run: Run, disk: Disk): Promise<RunMark | null> {
	const folder = folderOf(run);
	const own = await disk.stamp(folder);
	if (own?.kind !== "folder") return null;
	const { folders, elsewhere, files } = runPlaces(run);
	const ofFolders = new StampMark();
	ofFolders.add(own);
	// Several calls are only in flight at a time where the disk is slow, and there it pays.
	const markAll = async (names: readonly string[], mark = new StampMark()) => {
		for (const stamp of await Promise.all(names.map((name) => disk.stamp(join(folder, name))))) mark.add(stamp);
		return mark;
	};
	await markAll(folders, ofFolders);
	const [ofElsewhere, ofFiles] = [await markAll(elsewhere), await markAll(files)];
	return {
		folders: ofFolders.value,
		elsewhere: ofElsewhere.value,
		files: ofFiles.value,
		changed: Math.max(ofFolders.changed, ofFiles.changed),
	};
}
