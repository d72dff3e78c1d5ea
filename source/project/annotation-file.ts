import { join } from "node:path";
import { type Annotation, type AnnotationChange, type Annotations, annotated } from "../model/annotation.ts";
import { areWords, changeState, isRecord, readState, type StateFile } from "./state-file.ts";

/** The tags and notes that are kept in a folder; none where there is no such file. Throws a UserError where it is none of them. */
export async function loadAnnotations(folder: string): Promise<Annotations> {
	return readState(fileIn(folder));
}

/**
 * Changes the tags and notes of runs, by the absolute paths of their folders; returns all as they are then. Throws a UserError
 * where they cannot be kept.
 */
export async function changeAnnotations(
	folder: string,
	runs: readonly string[],
	change: AnnotationChange,
): Promise<Annotations> {
	return changeState(fileIn(folder), (before) => annotated(before, runs, change));
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
