import { basename } from "node:path";
import type { Experiment } from "../query/experiments.ts";
import { sanitise } from "../render/sanitise.ts";

/** A project as people call it: its folder below the opened one, or the name of that one. */
export function projectName(root: string, path: string): string {
	return sanitise(path === "." ? basename(root) || root : path);
}

/** An experiment below its project: `2024-03-04 09-15-02` where the path is Hydra's own, else the path. */
export function experimentName({ label, root, path }: Experiment): string {
	if (label === ".") return projectName(root, path);
	const short = label.replace(/^(?:multirun|outputs)\/(?=.)/, "");
	return sanitise(short.replace(/(^|\/)(\d{4}-\d\d-\d\d)\/(\d\d-\d\d-\d\d)$/, "$1$2 $3"));
}
