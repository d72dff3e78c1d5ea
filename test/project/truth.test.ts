import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { RunStatus } from "../../source/model/run.ts";
import { loadTable } from "../../source/project/open-project.ts";

const corpus = join(fileURLToPath(new URL("../..", import.meta.url)), "..", "shared", "corpus");
const oracleEnding = ".oracle.json";
const oracles = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith(oracleEnding)) : [];

interface Oracle {
	readonly runs: Readonly<
		Record<
			string,
			{ readonly hydra_dir: string; readonly truth: { readonly status: string; readonly sweep: string | null } }
		>
	>;
}

/** What may be said of a run whose fate is known: the disk does not always tell, but it must not tell another story. */
const honest: Readonly<Record<string, readonly RunStatus[]>> = {
	finished: ["done", "ended", "unknown"],
	failed: ["failed", "ended", "unknown"],
	interrupted: ["interrupted", "ended", "unknown"],
	killed: ["interrupted", "ended", "unknown"],
};

/** Runs without any file of Hydra's: the truth does not list them, the sweep around them shows them. */
const bare: Readonly<Record<string, readonly string[]>> = {
	layouts: ["no_hydra_subdir/multirun/2024-06-02/10-00-00/0", "no_hydra_subdir/multirun/2024-06-02/10-00-00/1"],
};

describe.skipIf(oracles.length === 0)("runs of real projects, where the corpus lies beside the repository", () => {
	test.each(oracles)("%s", async (name) => {
		const folder = name.slice(0, -oracleEnding.length);
		const { runs: truth } = JSON.parse(readFileSync(join(corpus, name), "utf8")) as Oracle;
		const { table, problems, complete } = await loadTable([join(corpus, folder)]);
		expect({ problems, complete }).toEqual({ problems: [], complete: true });
		const known = [...Object.keys(truth), ...(bare[folder] ?? [])];
		expect(table.runs.map((run) => run.path).sort()).toEqual(known.sort());
		for (const run of table.runs) {
			const expected = truth[run.path];
			if (expected === undefined) {
				expect(run.experiment).toBe("no_hydra_subdir/multirun/2024-06-02/10-00-00");
				continue;
			}
			expect(run.experiment, run.path).toBe(expected.truth.sweep ?? run.path);
			expect(run.hydraFolder, run.path).toBe(expected.hydra_dir);
			expect(run.kind, run.path).toBe(expected.truth.sweep === null ? "singlerun" : "multirun");
			expect(honest[expected.truth.status], `${run.path}: ${run.evidence}`).toContain(run.status);
			// A log always tells more than nothing.
			if (run.status === "unknown") expect(run.files.filter((file) => /^[^/]+\.log$/.test(file))).toEqual([]);
		}
	});
});
