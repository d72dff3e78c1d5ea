import type { loggerKind } from "../formats/logger-kind.ts";
import type { FolderClaims, Holder } from "./folder-claims.ts";
import { parentOf } from "./parent-of.ts";

/** The folder of a logger's run, and what is said of whose it is. */
export interface LoggerFolder {
	/** Relative to the opened folder. */
	readonly folder: string;
	readonly kind: ReturnType<typeof loggerKind>;
	/** Rows of the runs that its own settings name. */
	readonly named: ReadonlySet<number>;
	/** Whether it lies where it can be no single run's. */
	readonly isShared: boolean;
}

export interface LoggerOwners {
	/** By folder of a logger the row of its run; null: nobody's for certain. */
	readonly rows: ReadonlyMap<string, number | null>;
	/** Folders that one run names and in which several runs of one logger lie, so that they are more than that run's. */
	readonly crowded: ReadonlySet<string>;
}

/** Folders into which one run writes by several writers at a time. */
const parts = /^(?:train|training|val|valid|validation|test|eval|evaluation|dev)(?:$|[_-])/;

/** Whose the folders of loggers are. */
export function loggerOwners(loggers: readonly LoggerFolder[], claims: FolderClaims): LoggerOwners {
	const all = new Set(loggers.map(({ folder }) => folder));
	const around = new Map<string, string | null>();
	const holders = new Map<string, Holder>();
	const units = new Map<string, Map<string, Set<string>>>();
	const sorted = loggers.toSorted((a, b) => (a.folder < b.folder ? -1 : 1));
	for (const { folder, kind } of sorted) {
		const holder = claims.holderOf(folder);
		let above: string | null = null;
		for (let at = parentOf(folder); at !== "." && above === null; at = parentOf(at)) if (all.has(at)) above = at;
		// A logger keeps parts of one run in folders of their own below, unless a config names these.
		if (holder.folder?.startsWith(`${above}/`)) above = null;
		around.set(folder, above);
		holders.set(folder, holder);
		if (above !== null || holder.folder === null) continue;
		const name = folder.slice(folder.lastIndexOf("/") + 1);
		const unit = kind === "events" && folder !== holder.folder && parts.test(name) ? parentOf(folder) : folder;
		const kinds = units.get(holder.folder) ?? new Map<string, Set<string>>();
		units.set(holder.folder, kinds);
		kinds.set(kind, (kinds.get(kind) ?? new Set()).add(unit));
	}
	const isCrowd = (kinds: ReadonlyMap<string, ReadonlySet<string>>) => [...kinds.values()].some(({ size }) => size > 1);
	const crowded = new Set([...units].filter(([, kinds]) => isCrowd(kinds)).map(([folder]) => folder));
	const rows = new Map<string, number | null>();
	for (const one of sorted) {
		const above = around.get(one.folder)!;
		const holder = holders.get(one.folder)!;
		const isCrowded = holder.folder !== null && crowded.has(holder.folder);
		rows.set(one.folder, ownerOf(one, holder, above === null ? (isCrowded ? null : holder.row) : rows.get(above)!));
	}
	return { rows, crowded };
}

/** `otherwise`: whose it is where its settings do not tell. */
function ownerOf(
	{ named, isShared }: LoggerFolder,
	{ row, isContested }: Holder,
	otherwise: number | null,
): number | null {
	if (isShared || named.size > 1) return null;
	const [own = null] = named;
	if (own !== null) return isContested || row === null || row === own ? own : null;
	return isContested ? null : otherwise;
}
