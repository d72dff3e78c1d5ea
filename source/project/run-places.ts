import { dirname, join } from "node:path";
import { isLogPath } from "../formats/log/is-log-path.ts";
import { metricSources } from "../formats/metric-sources.ts";
import { folderOf, type Run } from "../model/run.ts";
import { hydraFileNames } from "./scan.ts";

/** Where a run that goes on writes, relative to it. */
export interface RunPlaces {
	readonly folders: readonly string[];
	/** Metrics and logs. */
	readonly files: readonly string[];
	/** The folders in which these lie, absolute. */
	readonly homes: readonly string[];
}

/** Of a run that writes into more folders and files than these, the first ones are looked at. */
const maxFolders = 32;
const maxFiles = 64;

/** Runs of a sweep share their list of files. */
const known = new WeakMap<readonly string[], Omit<RunPlaces, "homes">>();

export function runPlaces(run: Run): RunPlaces {
	const { files, hydraFolder, outerLogs } = run;
	let places = known.get(files);
	if (places === undefined) {
		const telling = new Set([...metricSources({ files, outerLogs: [] }).flatMap((source) => source.files)]);
		for (const file of files) if (isLogPath(file)) telling.add(file);
		const folders = new Set(files.flatMap((file) => foldersAround(file)));
		places = { folders: [...folders].slice(0, maxFolders), files: [...telling].slice(0, maxFiles) };
		known.set(files, places);
	}
	const hydra = hydraFolder === null ? [] : ["", ...hydraFileNames].map((name) => join(hydraFolder, name));
	const outside = [...outerLogs, ...(hydraFolder === null ? [] : [join(hydraFolder, "config.yaml")])];
	const homes = new Set(["", ...places.files.map(dirname), ...outside.map(dirname)]);
	return {
		folders: [...hydra, ...places.folders],
		files: [...places.files, ...outerLogs],
		homes: Array.from(homes, (home) => join(folderOf(run), home)),
	};
}

function foldersAround(file: string): string[] {
	const parts = file.split("/");
	return parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join("/"));
}
