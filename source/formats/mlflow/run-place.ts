/** Which file of MLflow's file store a path names. */
export interface RunPlace {
	/** The folder of the store. */
	readonly store: string;
	readonly run: string;
	readonly kind: "metric" | "param" | "tag" | "meta";
	/** Of the metric, the parameter or the tag; empty for the run itself. */
	readonly name: string;
}

const kinds: Readonly<Record<string, RunPlace["kind"]>> = { metrics: "metric", params: "param", tags: "tag" };

/** The store by its usual name, with runs of any name; or any folder, with ids as MLflow makes them. */
const patterns = [
	/^((?:.*\/)?mlruns)\/(?:\d+|[0-9a-f]{32})\/(?!(?:tags|datasets|traces|models)\/)([^/]+)\/(?:(metrics|params|tags)\/(.+)|meta\.yaml)$/,
	/^(.*)\/(?:\d+|[0-9a-f]{32})\/([0-9a-f]{32})\/(?:(metrics|params|tags)\/(.+)|meta\.yaml)$/,
];

/** null for a file that tells nothing of a run, and for what was deleted. */
export function runPlace(path: string): RunPlace | null {
	if (/(?:^|\/)\.trash\//.test(path)) return null;
	const match = patterns[0]!.exec(path) ?? patterns[1]!.exec(path);
	if (match === null) return null;
	const [, store = "", run = "", folder, name = ""] = match;
	return { store, run, kind: folder === undefined ? "meta" : kinds[folder]!, name };
}
