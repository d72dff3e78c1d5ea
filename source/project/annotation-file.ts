import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { type Annotation, type AnnotationChange, type Annotations, annotated } from "../model/annotation.ts";
import { areWords, changeState, isRecord, readState, type StateFile } from "./state-file.ts";

/**
 * The tags and notes that are kept in a folder; none where there is no such file. They are kept by where the links of `roots`
 * lead, and returned also by the paths below `roots` as they are named. Throws a UserError where the file is none of them.
 */
export async function loadAnnotations(folder: string, roots: readonly string[] = []): Promise<Annotations> {
	return asNamed(await readState(fileIn(folder)), await linksOf(roots));
}

/**
 * Changes the tags and notes of runs, by the absolute paths of their folders below `roots`; returns all as they are then, as
 * `loadAnnotations` does. Throws a UserError where they cannot be kept.
 */
export async function changeAnnotations(
	folder: string,
	runs: readonly string[],
	change: AnnotationChange,
	roots: readonly string[] = [],
): Promise<Annotations> {
	const links = await linksOf(roots);
	const real = [
		...new Set(
			runs.map((run) =>
				moved(
					run,
					links.find(([named]) => isIn(run, named)),
				),
			),
		),
	];
	return asNamed(await changeState(fileIn(folder), (before) => annotated(before, real, change)), links);
}

/** A folder as it is named, and where it really is. */
type Link = readonly [named: string, real: string];

/** Those of the folders that are reached by a link, the deepest first. */
async function linksOf(roots: readonly string[]): Promise<readonly Link[]> {
	const named = [...new Set(roots)].sort((a, b) => b.length - a.length);
	const links = await Promise.all(
		named.map(async (root): Promise<Link> => [root, await realpath(root).catch(() => root)]),
	);
	return links.filter(([root, real]) => root !== real);
}

function asNamed(kept: Annotations, links: readonly Link[]): Annotations {
	if (links.length === 0) return kept;
	const all = new Map(kept);
	for (const [run, annotation] of kept)
		for (const [named, real] of links) if (isIn(run, real)) all.set(moved(run, [real, named]), annotation);
	return all;
}

function isIn(path: string, folder: string): boolean {
	return path === folder || path.startsWith(`${folder}/`);
}

function moved(path: string, link: Link | undefined): string {
	return link === undefined ? path : link[1] + path.slice(link[0].length);
}

function fileIn(folder: string): StateFile<Annotations> {
	return {
		path: join(folder, "annotations.json"),
		of: "tags and notes",
		check: annotationsIn,
		empty: new Map(),
		written: (annotations) => ({ runs: Object.fromEntries(annotations) }),
	};
}

function annotationsIn(value: unknown): Annotations | null {
	const runs = isRecord(value) ? value.runs : null;
	if (!isRecord(runs)) return null;
	return Object.values(runs).every(isAnnotation) ? new Map(Object.entries(runs as Record<string, Annotation>)) : null;
}

function isAnnotation(value: unknown): value is Annotation {
	return isRecord(value) && areWords(value.tags) && typeof value.note === "string";
}
