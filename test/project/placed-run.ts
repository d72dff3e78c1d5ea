import { type RunFiles, runTree } from "./tree.ts";

/** Where a run says it ran. */
export interface Ran {
	/** `hydra.runtime.cwd`; its output folder lies below at the path of the run. */
	readonly cwd: string;
	readonly chdir?: boolean;
	/** Hydra 1.1 recorded no output folder. */
	readonly isOld?: boolean;
}

/** Hydra's three files of a run that recorded where it ran. */
export function placedRun(path: string, config: string, { cwd, chdir, isOld }: Ran, files: RunFiles = {}) {
	const tree = runTree(path, { num: Number(path.split("/").at(-1)), config, ...files });
	const output = isOld ? "" : `    output_dir: ${cwd}/${path}\n    version_base: '1.3'\n`;
	const job = chdir === undefined ? "" : `    chdir: ${chdir}\n`;
	return {
		...tree,
		[`${path}/.hydra/hydra.yaml`]: `${tree[`${path}/.hydra/hydra.yaml`]}${job}  runtime:\n    version: 1.3.2\n    cwd: ${cwd}\n${output}`,
	};
}
