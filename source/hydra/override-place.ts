/**
 * Where in the config a word of the command line acts, or the option of a config group stands: `a.b` of `+a.b=1`, `db.kind`
 * of `db/kind=x`, `backup` of `db@backup=x`. null: at the root, or it takes something away.
 */
export function overridePlace(word: string): string | null {
	if (word.startsWith("~")) return null;
	const end = word.indexOf("=");
	const [key = "", at] = (end === -1 ? word : word.slice(0, end)).replace(/^\++/, "").split("@");
	// Of `db@source:backup` it stands in the last one.
	const place = at === undefined ? key.replaceAll("/", ".") : at.slice(at.lastIndexOf(":") + 1);
	// `_group_` is the place that it has anyway.
	const full = place.replace("_group_", key.replaceAll("/", "."));
	return full === "_global_" || full === "" ? null : full.replace(/^_global_\./, "");
}
