import { logFileOf } from "../model/log-file-of.ts";
import type { Run } from "../model/run.ts";

/** A file that two runs both have; paths are relative to each. */
export interface TextPair {
	/** What it is called in both: ids and times that each run has of its own are `*` in it. */
	readonly key: string;
	readonly a: string;
	readonly b: string;
	/** Numbers, dates and ids say nothing in it. */
	readonly isLog: boolean;
}

type Files = Pick<Run, "job" | "files" | "outerLogs">;

const ownNames =
	/(?:offline-)?(?:dry)?run-\d{8}_\d{6}-[^/]+|\b[0-9a-f]{32}\b|\d{4}-?\d{2}-?\d{2}[T_ -]\d{2}[-:_]?\d{2}(?:[-:_]?\d{2})?/g;
const log = /\.(?:log|out|err)$/i;
const patch = /\.(?:patch|diff)$/i;
const text = /\.(?:txt|ya?ml|json|toml|ini|cfg|conf|py|sh|md|rst)$/i;

/** The texts of two runs to hold against each other: their logs, patches of their code, then all others, in the order of the first. */
export function textPairs(a: Files, b: Files): readonly TextPair[] {
	const [one, other] = [logFileOf(a), logFileOf(b)];
	const first: TextPair[] =
		one === undefined || other === undefined ? [] : [{ key: "log", a: one, b: other, isLog: true }];
	const named = byName(b.files);
	const rest = Array.from(byName(a.files), ([key, file]): TextPair | null => {
		const same = named.get(key);
		if (same === undefined || (file === one && same === other)) return null;
		return { key, a: file, b: same, isLog: log.test(file) };
	}).filter((pair) => pair !== null);
	return [
		...first,
		...rest.filter((pair) => patch.test(pair.a)),
		...rest.filter((pair) => !patch.test(pair.a) && !pair.isLog),
		...rest.filter((pair) => pair.isLog),
	];
}

/** Of two files that one run has under one name the first. */
function byName(files: readonly string[]): ReadonlyMap<string, string> {
	const named = new Map<string, string>();
	for (const file of files) {
		if (!log.test(file) && !patch.test(file) && !text.test(file)) continue;
		const key = file.replace(ownNames, "*");
		if (!named.has(key)) named.set(key, file);
	}
	return named;
}
