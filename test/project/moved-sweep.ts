import { placedRun } from "./placed-run.ts";
import { type Tree, temporaryTree } from "./tree.ts";

/** Where the runs of a sweep that was moved say they ran. */
export const trained = "/home/u/project";

/** Runs `s/0`, `s/1`, … with these configs, which ran in another folder than the tree is in now, and other files. */
export function sweep(configs: readonly string[], files: Tree): string {
	const runs = configs.map((config, num) => placedRun(`s/${num}`, config, { cwd: trained }));
	return temporaryTree({ ...Object.assign({}, ...runs), ...files });
}
