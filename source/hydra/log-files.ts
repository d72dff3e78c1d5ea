import type { FlatConfig } from "../model/flat-config.ts";
import { folderParts } from "./folder-parts.ts";
import { interpolate } from "./interpolate.ts";
import { lookUp } from "./look-up.ts";

const filenames = /^hydra\.job_logging\.handlers\..*\.filename$/;
const filenamePlaces = new WeakMap<readonly string[], readonly number[]>();

/** The files that the handlers of `hydra.job_logging` write, relative to the run; what lies outside of it is left out. */
export function logFilesOf(hydra: FlatConfig): string[] {
	let places = filenamePlaces.get(hydra.names);
	if (places === undefined) {
		places = hydra.names.flatMap((name, index) => (filenames.test(name) ? [index] : []));
		filenamePlaces.set(hydra.names, places);
	}
	const outputDir = lookUp(hydra, "hydra.runtime.output_dir");
	const files: string[] = [];
	for (const place of places) {
		const template = hydra.values[place];
		if (typeof template !== "string") continue;
		const path = interpolate(template, hydra, hydra, []);
		if (path === null) continue;
		const isInside = typeof outputDir === "string" && path.startsWith(`${outputDir}/`);
		const parts = folderParts(isInside ? path.slice(outputDir.length + 1) : path);
		if (parts !== null && parts.length > 0 && (isInside || !path.startsWith("/"))) files.push(parts.join("/"));
	}
	return files;
}
