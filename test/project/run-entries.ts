import { emptyConfig } from "../../source/model/flat-config.ts";
import { decodeIndex, encodeIndex } from "../../source/project/index-file.ts";
import { RunPacker } from "../../source/project/pack-runs.ts";
import { PackedRuns } from "../../source/project/packed-runs.ts";
import type { KnownSigns, RunEntry } from "../../source/project/run-entry.ts";
import { type Seen, SeenLog } from "../../source/project/seen-log.ts";

/** What the index keeps of a run, named only as far as a test asks for it. */
export function someEntry(entry: Partial<RunEntry> = {}): RunEntry {
	return {
		placed: {
			project: ".",
			experiment: "s",
			id: 0,
			job: "train",
			kind: "multirun",
			overrides: [],
			hydraFolder: ".hydra",
		},
		config: emptyConfig,
		own: null,
		choices: { names: [], values: [] },
		broken: [],
		job: { num: 0, id: "0", launch },
		origin: null,
		markers: null,
		signs: null,
		...entry,
	};
}

const launch: RunEntry["job"]["launch"] = {
	isInTurn: true,
	batch: null,
	resultsNeedSuccess: false,
	logsFailures: true,
	hasOwnFolder: true,
	jobName: "train",
	hasCallbacks: false,
	submititFolder: null,
	logs: [{ path: "train.log", takesFailures: true }],
};

export const ended: KnownSigns = {
	status: "ended",
	evidence: "no sign on the disk of how it ended",
	started: "2024-01-02T08:00:00",
	startedFrom: "first line of train.log",
	ended: null,
	endedFrom: "",
	duration: 0,
	outerLogs: [],
	turn: { log: "train.log", first: Date.UTC(2024, 0, 2, 8), last: null, isCalm: false },
	files: 2 ** 32 - 1,
};

/** Runs as the next process finds them: packed, written as bytes, and read again. Their paths are `s/0`, `s/1`, … */
export async function packed(
	entries: readonly RunEntry[],
	seenOf: (num: number) => readonly Seen[] = () => [],
): Promise<PackedRuns> {
	const packer = new RunPacker();
	const log = new SeenLog();
	for (const [num, entry] of entries.entries()) packer.add(`s/${num}`, entry, log.add(seenOf(num)), log.add([]));
	const [runs, seen] = [packer.tables(), log.tables()];
	const bytes = await encodeIndex({
		about: { root: "/runs", values: "raw", runs: entries.length },
		json: { ...runs.json, ...seen.json },
		numbers: { ...runs.numbers, ...seen.numbers },
	});
	return new PackedRuns(decodeIndex(Buffer.concat(bytes!))!);
}
