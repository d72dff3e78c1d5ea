import { folderParts } from "./folder-parts.ts";

const sweepDir = "${hydra.sweep.dir}/";
const defaultFolder = ".submitit/%j";

/**
 * Where submitit keeps what concerns a job, relative to the folder of the sweep, the likeliest place first. `template` is
 * `hydra.launcher.submitit_folder`; `id` is `hydra.job.id`: `12`, or `8_2` for a job of an array, of which some things are
 * kept under the id of the array. None where the id is not submitit's, or the folder lies elsewhere.
 */
export function submititFolders(template: string, id: string): string[] {
	if (!/^\d+(?:_\d+)?$/.test(id)) return [];
	const folder = template.startsWith(sweepDir) ? template.slice(sweepDir.length) : defaultFolder;
	const folders = [id, id.split("_", 1)[0]!].flatMap((name) => {
		const path = folder.replaceAll("%j", name);
		const parts = path.includes("${") ? null : folderParts(path);
		return parts === null ? [] : [parts.join("/")];
	});
	return [...new Set(folders)];
}

/** What was handed to the queue. */
export function submittedName(id: string): string {
	return `${id}_submitted.pkl`;
}

/** What the job gave back; there is one for each task, and Hydra takes the first. */
export function resultName(id: string): string {
	return `${id}_0_result.pkl`;
}

/** Standard output and standard error of a task. */
export function printedNames(id: string, task: number): readonly [out: string, err: string] {
	return [`${id}_${task}_log.out`, `${id}_${task}_log.err`];
}
