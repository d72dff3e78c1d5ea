import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Run, RunStatus } from "../../source/model/run.ts";
import { loadTable } from "../../source/project/open-project.ts";
import { corpus, hasCorpus, readOracle } from "../corpus.ts";

interface Truth {
	readonly hydra_dir: string;
	readonly truth: { readonly status: string; readonly sweep: string | null };
}

/** What may be said of a run whose fate is known: the disk does not always tell, but it must not tell another story. */
const honest: Readonly<Record<string, readonly RunStatus[]>> = {
	finished: ["done", "ended", "unknown"],
	failed: ["failed", "ended", "unknown"],
	interrupted: ["interrupted", "ended", "unknown"],
	killed: ["interrupted", "ended", "unknown"],
};

/** How many runs of each fate are told to be what. The states that are not `ended` or `unknown` are exact. */
const expected: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	callbacks: { "failed failed": 4, "finished done": 3, "finished ended": 1, "interrupted interrupted": 2 },
	grid: {
		"failed ended": 1,
		"failed failed": 1,
		"finished done": 29,
		"finished ended": 20,
		"interrupted ended": 1,
		"killed ended": 1,
		"never started missing": 6,
	},
	layouts: { "finished done": 14, "finished ended": 71, "finished unknown": 3 },
	my_experiment: { "finished ended": 3 },
	single: { "failed ended": 1, "failed failed": 1, "finished ended": 5, "interrupted ended": 1, "killed ended": 1 },
	sweepers: { "failed failed": 7, "finished done": 27, "finished ended": 2 },
	versions: {
		"failed ended": 8,
		"failed failed": 2,
		"finished done": 10,
		"finished ended": 34,
		"never started missing": 1,
	},
	zoo: { "finished ended": 3 },
};

/** Runs without any file of Hydra's: the truth does not list them, the sweep around them shows them. */
const bareSweep = "no_hydra_subdir/multirun/2024-06-02/10-00-00";

/** Jobs of sweeps that were stopped, or that a failure stopped, before their turn came. */
const neverStarted: Readonly<Record<string, readonly string[]>> = {
	grid: [
		...[4, 5].map((num) => `multirun/2024-03-06/22-30-11/${num}`),
		...[4, 5, 6, 7].map((num) => `multirun/2024-03-07/23-30-11/${num}`),
	],
	versions: ["1.0/multirun/2022-01-01/13-00-00/2"],
};

describe.skipIf(!hasCorpus)("runs of real projects, where the corpus lies beside the repository", () => {
	const ending = ".oracle.json";
	const folders = hasCorpus
		? readdirSync(corpus).flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []))
		: [];

	test("all of them are here", () => expect(folders.sort()).toEqual(Object.keys(expected)));

	test.each(folders)("%s", async (folder) => {
		const truth = readOracle(`${folder}${ending}`).runs as Readonly<Record<string, Truth>>;
		const { table, problems, complete } = await loadTable([join(corpus, folder)], { raw: true });
		expect({ problems, complete }).toEqual({ problems: [], complete: true });
		const absent = neverStarted[folder] ?? [];
		const bare = folder === "layouts" ? [`${bareSweep}/0`, `${bareSweep}/1`] : [];
		expect(table.runs.map((run) => run.path).sort()).toEqual([...Object.keys(truth), ...bare, ...absent].sort());

		const counts: Record<string, number> = {};
		for (const run of table.runs) {
			const fate = absent.includes(run.path) ? "never started" : (truth[run.path]?.truth.status ?? "finished");
			counts[`${fate} ${run.status}`] = (counts[`${fate} ${run.status}`] ?? 0) + 1;
			if (fate === "never started") expect(run.status, run.path).toBe("missing");
			else expect(honest[fate], `${run.path}: ${run.evidence}`).toContain(run.status);
			expectPlace(run, truth[run.path]);
			expectTimes(run);
		}
		expect(counts).toEqual(expected[folder]);
	});

	function expectPlace(run: Run, of: Truth | undefined): void {
		if (run.status === "missing") return;
		const { sweep } = of?.truth ?? { sweep: bareSweep };
		expect(run.experiment, run.path).toBe(sweep ?? run.path);
		expect(run.hydraFolder, run.path).toBe(of?.hydra_dir ?? null);
		expect(run.kind, run.path).toBe(sweep === null ? "singlerun" : "multirun");
		// A log always tells more than nothing.
		if (run.status === "unknown") expect(run.files.filter((file) => /^[^/]+\.log$/.test(file))).toEqual([]);
	}

	/** A run starts after the moment that its folder is named after, and ends after that. */
	function expectTimes({ path, status, started, startedFrom, ended, endedFrom, duration }: Run): void {
		if (status === "missing") return;
		expect(started === null, path).toBe(startedFrom === "");
		expect(ended === null, path).toBe(endedFrom === "");
		expect(ended === null || started === null || ended >= started, path).toBe(true);
		expect(duration ?? 1, path).toBeGreaterThan(0);
		const [, date, hour, minute] = /(\d{4}-\d\d-\d\d)[/_](\d\d)-(\d\d)/.exec(path) ?? [];
		if (date !== undefined) expect(started! >= `${date}T${hour}:${minute}`, `${path} ${started}`).toBe(true);
	}
});
