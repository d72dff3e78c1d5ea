/** What people have noted of a run; exptrack keeps it outside of the folders of training. */
export interface Annotation {
	/** In the order in which they were given, each once. */
	readonly tags: readonly string[];
	/** Empty: there is none. */
	readonly note: string;
}

/** By `folderOf` the run. */
export type Annotations = ReadonlyMap<string, Annotation>;

/** What changes in the annotations of some runs; what is not named stays. */
export interface AnnotationChange {
	readonly add?: readonly string[];
	readonly remove?: readonly string[];
	readonly note?: string;
}

export const noAnnotation: Annotation = { tags: [], note: "" };

/** The annotations after a change of those of some folders; what says nothing any more is left out. */
export function annotated(
	annotations: Annotations,
	folders: readonly string[],
	{ add = [], remove = [], note }: AnnotationChange,
): Annotations {
	const changed = new Map(annotations);
	for (const folder of folders) {
		const before = changed.get(folder) ?? noAnnotation;
		const tags = [...new Set([...before.tags, ...add])].filter((tag) => !remove.includes(tag));
		const after = { tags, note: note ?? before.note };
		if (after.tags.length === 0 && after.note === "") changed.delete(folder);
		else changed.set(folder, after);
	}
	return changed;
}
