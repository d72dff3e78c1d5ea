import { posix } from "node:path";
import type { Origin } from "../hydra/origin.ts";
import { recordedPlace } from "../hydra/recorded-place.ts";
import { recordedUse } from "../hydra/recorded-use.ts";
import type { Column } from "../model/run-table.ts";
import { valueAt } from "../model/run-table.ts";
import { FilePath, isList, isMapping, type Value } from "../model/value.ts";

/** A run that may have files elsewhere. */
export interface Claimant {
	readonly row: number;
	/** Absolute path of its folder. */
	readonly folder: string;
	readonly origin: Origin;
}

/** A text of a config that may be a path. */
interface Named {
	readonly path: string;
	readonly isOutput: boolean;
}

/** `path` is absolute. */
type OnClaim = (path: string, row: number, isOutput: boolean) => void;

/** Tells of each path that the config of a run names, and of the folders that Lightning's loggers make of what it names. */
export function configClaims(columns: ReadonlyMap<string, Column>, runs: readonly Claimant[], onClaim: OnClaim): void {
	for (const [name, column] of columns) {
		claimColumn(name, column, runs, onClaim);
		if (/(?:^|\.)(?:\w+_)?dir$/.test(name) && recordedUse(name) !== "input")
			claimVersions(name, columns, runs, onClaim);
	}
}

function claimColumn(name: string, { codes, values }: Column, runs: readonly Claimant[], onClaim: OnClaim): void {
	const named = values.map((value) => namedIn(name, value));
	if (named.every((paths) => paths.length === 0)) return;
	/** Where the runs before with a value have run, and how many they were: a third one tells nothing new. */
	const before = new Map<number, { origin: Origin; count: number }>();
	for (const { row, folder, origin } of runs) {
		const code = codes[row]!;
		const paths = named[code]!;
		if (paths.length === 0) continue;
		const last = before.get(code);
		if (last?.origin === origin && !origin.chdir) {
			if (last.count === 2) continue;
			last.count++;
		} else before.set(code, { origin, count: 1 });
		for (const { path, isOutput } of paths) {
			const place = recordedPlace(path, origin, folder);
			if (place !== null) onClaim(place, row, isOutput);
		}
	}
}

/** `NAME` below `save_dir` and `version_N` below that, where the settings beside it tell them. */
function claimVersions(
	name: string,
	columns: ReadonlyMap<string, Column>,
	runs: readonly Claimant[],
	onClaim: OnClaim,
): void {
	const beside = name.slice(0, name.lastIndexOf(".") + 1);
	const [dirs, names, versions] = [name, `${beside}name`, `${beside}version`].map((one) => columns.get(one));
	const isRoot = name.endsWith("default_root_dir");
	if (names === undefined && versions === undefined && !isRoot) return;
	for (const { row, folder, origin } of runs) {
		const dir = valueAt(dirs, row);
		const place = typeof dir === "string" ? recordedPlace(dir, origin, folder) : null;
		if (place === null) continue;
		const own = isRoot ? undefined : valueAt(names, row);
		// Lightning's own name for what has none.
		const experiment = own === undefined ? "lightning_logs" : typeof own === "string" ? own : "";
		if (experiment.startsWith("/") || experiment.includes("..")) continue;
		const logs = posix.join(place, experiment);
		if (logs !== place) onClaim(logs, row, true);
		const version = isRoot ? undefined : valueAt(versions, row);
		if (Number.isInteger(version)) onClaim(posix.join(logs, `version_${version}`), row, true);
		else if (typeof version === "string" && /^[^/\0]+$/.test(version) && version !== "..")
			onClaim(posix.join(logs, version), row, true);
	}
}

/** Texts in lists and mappings too: loggers may stand in a list. */
function namedIn(name: string, value: Value | undefined, depth = 0): Named[] {
	if (typeof value === "string" || value instanceof FilePath) {
		const path = String(value);
		const use = recordedUse(name);
		if (use === "input") return [];
		const isPath = /[/\\]/.test(path) || use === "output" || /(?:dir|path|folder|root)$/i.test(name);
		return isPath ? [{ path, isOutput: use === "output" }] : [];
	}
	if (depth === maxDepth) return [];
	if (isList(value)) return value.slice(0, maxItems).flatMap((item) => namedIn(name, item, depth + 1));
	if (!isMapping(value)) return [];
	return [...value].slice(0, maxItems).flatMap(([key, item]) => namedIn(`${name}.${String(key)}`, item, depth + 1));
}

/** Of lists and mappings that stand as one value in the table. */
const maxDepth = 4;
const maxItems = 100;
