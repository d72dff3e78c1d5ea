import type { OuterFolder } from "./outer-folder.ts";
import type { Run } from "./run.ts";

type WithFiles = Pick<Run, "files" | "outerFolders">;

/** By the folders, which are a run's own; its list of files is shared. */
const known = new WeakMap<readonly OuterFolder[], readonly string[]>();

/** All files of a run, relative to it: those in its folder, then those that it has elsewhere (`../../tb/0/events.out.tfevents.1`). */
export function filesOf({ files, outerFolders }: WithFiles): readonly string[] {
	if (outerFolders === undefined || outerFolders.length === 0) return files;
	let all = known.get(outerFolders);
	if (all === undefined) {
		all = [...files, ...outerFolders.flatMap((folder) => folder.files.map((file) => `${folder.path}/${file}`))];
		known.set(outerFolders, all);
	}
	return all;
}
