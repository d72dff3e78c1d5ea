import { createHash } from "node:crypto";
import { readdir, realpath, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../model/problem.ts";
import { nothingRemembered, type Remembered, type RememberedPlace } from "../model/remembered.ts";
import { areWords, isRecord, readState, type StateFile, writeState } from "./state-file.ts";

/** Sets of folders that are remembered; those that were looked at longest ago go first. */
const mostFiles = 200;

/** How folders were looked at the last time; null where nothing is known of it, or it cannot be read. */
export async function loadRemembered(stateFolder: string, folders: readonly string[]): Promise<Remembered | null> {
	try {
		return await readState(await fileOf(stateFolder, folders));
	} catch (error) {
		// Nobody has made this file by hand: the next end of the program writes it anew.
		if (error instanceof UserError) return null;
		throw error;
	}
}

/** Keeps how folders were looked at, in one file a set of folders: who looks at others meanwhile is not in the way. Throws a UserError where that cannot be. */
export async function writeRemembered(
	stateFolder: string,
	folders: readonly string[],
	remembered: Remembered,
): Promise<void> {
	const file = await fileOf(stateFolder, folders);
	// Whole, and nothing of what was there: the last who ends counts, and waits for nobody.
	await writeState({ path: file.path }, { folders: await realFolders(folders), ...remembered });
	await dropOldest(join(stateFolder, "screens"));
}

async function dropOldest(folder: string): Promise<void> {
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
	if (names.length <= mostFiles) return;
	const dated = await Promise.all(
		names.map(async (name) => {
			const path = join(folder, name);
			return { path, time: (await stat(path).catch(() => null))?.mtimeMs ?? 0 };
		}),
	);
	dated.sort((a, b) => b.time - a.time);
	await Promise.all(dated.slice(mostFiles).map(({ path }) => rm(path, { force: true }).catch(() => {})));
}

async function fileOf(stateFolder: string, folders: readonly string[]): Promise<StateFile<Remembered | null>> {
	const name = createHash("sha256")
		.update((await realFolders(folders)).join("\0"))
		.digest("hex")
		.slice(0, 32);
	return { path: join(stateFolder, "screens", `${name}.json`), of: "screen", check: rememberedIn, empty: null };
}

/** The same folders are the same by whichever link, and in whichever order they are named. */
async function realFolders(folders: readonly string[]): Promise<readonly string[]> {
	return (await Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)))).sort();
}

/** What is none of it counts as not said: an older or newer program may have written it. */
function rememberedIn(value: unknown): Remembered | null {
	if (!isRecord(value)) return null;
	const { columns, sort, metric, better, axis, isLogarithmic, smoothing, filters, place } = value;
	const text = (some: unknown) => (typeof some === "string" ? some : null);
	const isDirection = (entry: [string, unknown]): entry is [string, "max" | "min"] =>
		entry[1] === "max" || entry[1] === "min";
	return {
		columns: areWords(columns) ? columns : null,
		sort: text(sort) ?? nothingRemembered.sort,
		metric: text(metric),
		better: isRecord(better) ? Object.fromEntries(Object.entries(better).filter(isDirection)) : {},
		axis: text(axis),
		isLogarithmic: isLogarithmic === true,
		smoothing: typeof smoothing === "number" && smoothing >= 0 && smoothing < 1 ? smoothing : 0,
		showsResolved: value.showsResolved === true,
		folds: areWords(value.folds) ? value.folds : null,
		showsHydra: value.showsHydra === true,
		onlyDiffering: value.onlyDiffering === true,
		listsMetrics: value.listsMetrics === true,
		wrapsText: value.wrapsText === true,
		splitsText: value.splitsText === true,
		filters: areWords(filters) ? filters : [],
		place: placeIn(place),
	};
}

const kinds = ["projects", "experiments", "runs", "groups", "run"] as const;

function placeIn(value: unknown): RememberedPlace | null {
	if (!isRecord(value)) return null;
	const kind = kinds.find((one) => one === value.kind);
	const text = (some: unknown) => (typeof some === "string" ? some : null);
	if (kind === undefined) return null;
	return {
		kind,
		project: text(value.project),
		experiment: text(value.experiment),
		run: text(value.run),
		tab: text(value.tab) ?? "overview",
	};
}
