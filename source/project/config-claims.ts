import { posix } from "node:path";
import type { Origin } from "../hydra/origin.ts";
import { recordedPlace } from "../hydra/recorded-place.ts";
import { recordedUse } from "../hydra/recorded-use.ts";
import type { Column } from "../model/run-table.ts";
import { valueAt } from "../model/run-table.ts";
import { FilePath, isList, isMapping, type Value } from "../model/value.ts";
import type { ClaimUse } from "./folder-claims.ts";

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
	readonly use: ClaimUse;
}

/** `path` is absolute. */
type OnClaim = (path: string, row: number, use: ClaimUse) => void;

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
	/** Where what the run before with a value names is, mostly the same for all that have it, and how many these were. */
	const before = new Map<number, { origin: Origin; places: readonly (string | null)[]; count: number }>();
	for (const { row, folder, origin } of runs) {
		const code = codes[row]!;
		const paths = named[code]!;
		if (paths.length === 0) continue;
		let last = before.get(code);
		if (last?.origin !== origin || origin.chdir) {
			last = { origin, places: paths.map(({ path }) => recordedPlace(path, origin, folder)), count: 0 };
			before.set(code, last);
		}
		last.count++;
		for (const [index, place] of last.places.entries()) {
			const { use } = paths[index]!;
			// Of those that may only read there a third one tells nothing new.
			if (place !== null && (use === "output" || last.count <= 2)) onClaim(place, row, use);
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
		if (logs !== place) onClaim(logs, row, "output");
		const version = isRoot ? undefined : valueAt(versions, row);
		if (Number.isInteger(version)) onClaim(posix.join(logs, `version_${version}`), row, "output");
		else if (typeof version === "string" && /^[^/\0]+$/.test(version) && version !== "..")
			onClaim(posix.join(logs, version), row, "output");
	}
}

/** Texts in lists and mappings too: loggers may stand in a list. */
function namedIn(name: string, value: Value | undefined, depth = 0): Named[] {
	if (typeof value === "string" || value instanceof FilePath) {
		const path = String(value);
		const isCalledPath = /(?:dir|path|folder|root)s?$/i.test(name);
		const isPlain = /^(?:\.{0,2}[/\\]|\.{1,2}$|file:|[A-Za-z]:[/\\])/.test(path);
		// `logger: wandb` and `experiment: baselines` are words, and `model: org/name` may be one.
		if (!isCalledPath && !isPlain && !/[/\\]/.test(path)) return [];
		const use = recordedUse(name);
		if (use === "input") return [];
		if (givenNames.test(path)) return [{ path, use: "doubtful" }];
		return [{ path, use: use === "output" && (isCalledPath || isPlain) ? "output" : "other" }];
	}
	if (depth === maxDepth) return [];
	if (isList(value)) return value.slice(0, maxItems).flatMap((item) => namedIn(name, item, depth + 1));
	if (!isMapping(value)) return [];
	return [...value].slice(0, maxItems).flatMap(([key, item]) => namedIn(`${name}.${String(key)}`, item, depth + 1));
}

/** What loggers give names to when a run begins: a config that has such a name mostly has it from a run before. */
const givenNames =
	/(?:^|[/\\])(?:version_\d+|(?:offline-)?run-\d{8}_\d{6}-[^/\\]+|(?:\d+|[0-9a-f]{32})[/\\][0-9a-f]{32})(?:[/\\]|$)/;
/** Of lists and mappings that stand as one value in the table. */
const maxDepth = 4;
const maxItems = 100;
