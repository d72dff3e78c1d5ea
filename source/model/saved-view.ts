/** A query under a name: the values of flags, as they are typed. */
export type SavedView = Readonly<Record<string, readonly string[]>>;

/** The flags that shape a view, and that one keeps. */
export const viewFlags = ["query", "filter", "sort", "metric", "columns", "groups", "group", "seed"] as const;

/** The flags as words of a command line. */
export function viewWords(view: SavedView): string[] {
	return viewFlags.flatMap((name) => (view[name] ?? []).flatMap((value) => [`--${name}`, value]));
}
