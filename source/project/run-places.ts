import { dirname, join } from "node:path";
import { isLogPath } from "../formats/log/is-log-path.ts";
import { metricSources } from "../formats/metric-sources.ts";
import type { OuterFolder } from "../model/outer-folder.ts";
import { folderOf, type Run } from "../model/run.ts";
import { hydraFileNames } from "./scan.ts";

/** Where a run that goes on writes, relative to it. */
export interface RunPlaces {
	readonly folders: readonly string[];
	/** The folders outside of it that are its own. */
	readonly elsewhere: readonly string[];
	/** Metrics and logs. */
	readonly files: readonly string[];
	/** The folders in which these lie, absolute. */
	readonly homes: readonly string[];
}

type Places = Pick<RunPlaces, "folders" | "files">;

/** Of a run that writes into more folders and files than these, the first ones are looked at. */
const maxFolders = 32;
const maxFiles = 64;

/** Runs that go on are looked at twice a second. */
const knownRuns = new WeakMap<Run, RunPlaces>();
/** Runs of a sweep share their list of files. */
const known = new WeakMap<readonly string[], Places>();
/** What one has elsewhere is its own. */
const knownOuter = new WeakMap<readonly OuterFolder[], Places>();
const nowhere: Places = { folders: [], files: [] };

export function runPlaces(run: Run): RunPlaces {
	let places = knownRuns.get(run);
	if (places === undefined) {
		places = placesOf(run);
		knownRuns.set(run, places);
	}
	return places;
}

function placesOf(run: Run): RunPlaces {
	const { files, hydraFolder, outerLogs, outerFolders } = run;
	const places = placesIn(files);
	const outer = outerFolders === undefined ? nowhere : placesElsewhere(outerFolders);
	const hydra = hydraFolder === null ? [] : ["", ...hydraFileNames].map((name) => join(hydraFolder, name));
	const outside = [...outerLogs, ...(hydraFolder === null ? [] : [join(hydraFolder, "config.yaml")])];
	const homes = new Set(["", ...[...places.files, ...outer.files, ...outside].map(dirname), ...outer.folders]);
	return {
		folders: [...hydra, ...places.folders],
		elsewhere: outer.folders,
		files: [...places.files, ...outer.files, ...outerLogs],
		homes: [...new Set(Array.from(homes, (home) => join(folderOf(run), home)))],
	};
}

function placesIn(files: readonly string[]): Places {
	let places = known.get(files);
	if (places === undefined) {
		const telling = new Set([...metricSources({ files, outerLogs: [] }).flatMap((source) => source.files)]);
		for (const file of files) if (isLogPath(file)) telling.add(file);
		const folders = new Set(files.flatMap((file) => foldersAround(file)));
		places = { folders: [...folders].slice(0, maxFolders), files: [...telling].slice(0, maxFiles) };
		known.set(files, places);
	}
	return places;
}

function placesElsewhere(outer: readonly OuterFolder[]): Places {
	let places = knownOuter.get(outer);
	if (places === undefined) {
		const [folders, files]: [string[], string[]] = [[], []];
		for (const { path, files: names } of outer) {
			// What files are is told by the names of the folders around them too.
			const there = placesIn(names.map((name) => join(path, name)));
			folders.push(path, ...there.folders.filter((folder) => folder.startsWith(`${path}/`)));
			files.push(...there.files);
		}
		places = { folders: folders.slice(0, maxFolders), files: files.slice(0, maxFiles) };
		knownOuter.set(outer, places);
	}
	return places;
}

function foldersAround(file: string): string[] {
	const parts = file.split("/");
	return parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join("/"));
}
