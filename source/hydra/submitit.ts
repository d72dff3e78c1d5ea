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

/** Where the folders of all jobs of a sweep lie, relative to it, and how one is named; null where they have no folder each. */
export function submititFolder(
	template: string,
): { readonly parent: string; readonly idOf: (name: string) => string | null } | null {
	const folder = template.startsWith(sweepDir) ? template.slice(sweepDir.length) : defaultFolder;
	const parts = folder.includes("${") ? null : folderParts(folder);
	const [before = "", after] = parts?.at(-1)?.split("%j") ?? [];
	if (parts === null || after === undefined || parts.slice(0, -1).some((part) => part.includes("%j"))) return null;
	return {
		parent: parts.slice(0, -1).join("/"),
		idOf: (name) => {
			const id = name.slice(before.length, name.length - after.length);
			return name === before + id + after && /^\d+(?:_\d+)?$/.test(id) ? id : null;
		},
	};
}

/**
 * Which job of a sweep has which id. Jobs are submitted as one array, or one for each batch, which has a folder of its own;
 * of ids that are no array's only the one of a single job tells. Empty where there are more ids than jobs, as after a
 * relaunch in the same folder.
 */
export function idsOfJobs(ids: readonly string[], jobs: number): Map<number, string> {
	const arrays = new Set(ids.flatMap((id) => (id.includes("_") ? [idParts(id).array] : [])));
	const ofJobs = ids.filter((id) => id.includes("_") || !arrays.has(Number(id)));
	const isTold = ofJobs.length === 1 || ofJobs.every((id) => id.includes("_"));
	if (!isTold || ofJobs.length > jobs) return new Map();
	ofJobs.sort((a, b) => idParts(a).array - idParts(b).array || idParts(a).index - idParts(b).index);
	return new Map(ofJobs.map((id, num) => [num, id]));
}

function idParts(id: string): { readonly array: number; readonly index: number } {
	const [array = "", index = ""] = id.split("_");
	return { array: Number(array), index: Number(index) };
}
