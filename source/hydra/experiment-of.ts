import type { FlatConfig } from "../model/flat-config.ts";
import { folderParts } from "./folder-parts.ts";
import { depthFitting, folderPatterns } from "./folder-pattern.ts";
import type { Launch } from "./launch.ts";
import { sweepSubdir } from "./sweep-subdir.ts";

/** What a sweep may leave in its folder. */
export type SweepMarker = "multirun.yaml" | "optimization_results.yaml" | ".submitit";

export interface Place {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	/** The run's folder below it; empty for the opened folder itself. */
	readonly path: readonly string[];
	readonly launch: Launch;
	/** The app's own config. */
	readonly config: FlatConfig;
	/** Whether the folder of the first `depth` parts of `path` holds something of that name. */
	readonly hasMarker: (depth: number, marker: SweepMarker) => boolean;
}

/**
 * The folder of the sweep that a run belongs to, as parts below the opened folder; a single run is an experiment of its own.
 * It is the same folder whichever was opened, but never one above that.
 */
export function experimentOf(place: Place): readonly string[] {
	const { path, launch } = place;
	// Without hydra.yaml a run has no word of its own: the sweep around it counts.
	if (launch.hydra.names.length === 0) return path.slice(0, depthMarked(place, ["multirun.yaml"]) ?? path.length);
	if (!launch.multi) return path;
	const root = rootParts(place.root);
	const depth = depthBySubdir(place, [...root, ...path]);
	return path.slice(0, Math.max(0, depth - root.length));
}

/** How many parts of the absolute path of a run lead to its sweep. */
function depthBySubdir(place: Place, absolute: readonly string[]): number {
	const { launch, root } = place;
	const subdir = sweepSubdir(launch, place.config);
	if (subdir !== null) {
		const depth = absolute.length - subdir.length;
		if (depth >= 0 && subdir.every((part, index) => sameName(part, absolute[depth + index]!))) return depth;
	}
	const marked =
		depthMarked(place, ["multirun.yaml"]) ?? depthMarked(place, ["optimization_results.yaml", ".submitit"]);
	if (marked !== null) return rootParts(root).length + marked;
	const patterns = folderPatterns(launch.sweepDir ?? "");
	const fitting = depthFitting(absolute, patterns);
	if (fitting !== null) return fitting;
	const output = folderParts(launch.outputDir ?? "") ?? [];
	const fittingOutput = depthFitting(output, patterns);
	const levels =
		fittingOutput === null ? folderPatterns(launch.sweepSubdir ?? "").length : output.length - fittingOutput;
	return Math.max(0, absolute.length - Math.max(1, levels));
}

/** The depth of the nearest folder around a run that holds a marker; the run's own markers are of a sweep inside it. */
function depthMarked({ path, hasMarker }: Place, markers: readonly SweepMarker[]): number | null {
	for (let depth = path.length - 1; depth >= 0; depth--) {
		if (markers.some((marker) => hasMarker(depth, marker))) return depth;
	}
	return null;
}

/**
 * The project of an experiment, as parts below the opened folder: the folder that the template of its path starts from,
 * `multirun` and `outputs` left out.
 */
export function projectOf(place: Place & { readonly experiment: readonly string[] }): readonly string[] {
	const { root, launch, experiment } = place;
	const patterns = folderPatterns((launch.multi ? launch.sweepDir : launch.runDir) ?? "");
	const firstOpen = patterns.findIndex((pattern) => pattern.isOpen);
	const levels = firstOpen < 0 ? 1 : patterns.length - firstOpen;
	const above = rootParts(root);
	const absolute = [...above, ...experiment].slice(0, Math.max(0, above.length + experiment.length - levels));
	const last = absolute.at(-1);
	if (last === "multirun" || last === "outputs") absolute.pop();
	return absolute.slice(above.length);
}

/** The parts of the folder that was opened, which is mostly the same one. */
function rootParts(root: string): readonly string[] {
	if (root !== lastRoot.root) {
		const isWindows = /^[A-Za-z]:[\\/]|^\\\\/.test(root);
		lastRoot = { root, parts: root.split(isWindows ? /[\\/]/ : "/").filter((part) => part !== "") };
	}
	return lastRoot.parts;
}

let lastRoot: { readonly root: string; readonly parts: readonly string[] } = { root: "", parts: [] };

/** Some file systems spell accented letters in another form than the config does. */
function sameName(a: string, b: string): boolean {
	return a === b || a.normalize() === b.normalize();
}
