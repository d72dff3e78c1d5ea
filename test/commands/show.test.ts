import { join } from "node:path";
import { expect, test } from "vitest";
import { placedRun } from "../project/placed-run.ts";
import { hydraYaml, runTree, temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

const sweep = join(import.meta.dirname, "..", "..", "examples", "vision", "multirun", "2024-03-04", "14-40-57");
const show = (...words: string[]) => runMain(["show", ...words], { cwd: sweep });

test("state and why, times, overrides, parameters, files", async () => {
	const { code, out } = await show("7");
	expect(code).toBe(0);
	expect(out).toMatch(/status +✗ failed: \w+: .*train\.log/);
	expect(out).toMatch(/started +2024-03-04 /);
	expect(out).toMatch(/overrides +.*seed=/);
	expect(out).toMatch(/optimizer\.lr +0\.003/);
	expect(out).toMatch(/files +.*train\.log/);
});

test("JSON is the record of ls with what more is known", async () => {
	const [record] = JSON.parse((await show("7", "--format", "json", "--metric", "val_acc")).out);
	expect(record).toMatchObject({ run: 7, path: ".", status: "failed", kind: "multirun", job: "train" });
	expect(record.evidence).toContain("train.log");
	expect(record.metrics.val_acc.n).toBeGreaterThan(0);
});

test("what became of a job is told by its whole sweep", async () => {
	// The log of job 0 has no last word: the next job, which the launcher begins only after it, has.
	const { out } = await show("0", "--format", "json");
	expect(JSON.parse(out)[0]).toMatchObject({ status: "done", path: ".", experiment: ".", launch: null, outerLogs: [] });
	expect(JSON.parse(out)[0].startedFrom).toBe("first line of train.log");
});

test("a folder of runs says how to list them", async () => {
	const { code, notes } = await show(".");
	expect(code).toBe(2);
	expect(notes[0]).toContain("12 lie in it: exptrack ls .");
});

test("csv has a line a parameter", async () => {
	const { out } = await show("0", "--format", "csv");
	expect(out).toContain("dataset.shape,");
	expect(out.split(/\r?\n/)[0]).toBe("name,value");
});

test("what Hydra kept of the environment is shown with --env alone", async () => {
	const root = temporaryTree({
		...runTree("0", { config: "token: ${hydra:job.env_set.TOKEN}\nall: ${hydra:job}\n" }),
		"0/.hydra/hydra.yaml": `${hydraYaml()}    env_set: {TOKEN: s3cr3t}\n`,
	});
	const hidden = await runMain(["show", "0"], { cwd: root });
	expect(hidden.out).not.toContain("s3cr3t");
	expect(hidden.out).toContain("${hydra:job.env_set.TOKEN}");
	expect(hidden.notes.join("\n")).toContain("hydra.job.env_set may hold secrets, which --env shows");
	const { out } = await runMain(["show", "0", "--env"], { cwd: root });
	expect(out).toMatch(/token +s3cr3t/);
});

test("what a run has elsewhere is shown as ls shows it, or it is said that it lies outside", async () => {
	const trained = "/home/u/p";
	const table = "step,loss\n0,3\n1,2\n";
	const root = temporaryTree({
		...placedRun("s/0", `save_dir: ${trained}/tb/0\n`, { cwd: trained }),
		...placedRun("s/1", `save_dir: ${trained}/tb/1\n`, { cwd: trained }),
		...placedRun("t/0", `save_dir: ${trained}/tb/1\n`, { cwd: trained }),
		"s/multirun.yaml": "{}",
		"tb/0/m.csv": table,
		"tb/1/m.csv": table,
	});
	const shown = async (cwd: string, ...words: string[]) => {
		const { out, notes } = await runMain(["show", ...words, "--format", "json"], { cwd });
		return [JSON.parse(out)[0].files, notes];
	};
	expect(await shown(root, "s/0")).toEqual([["../../tb/0/m.csv"], []]);
	expect(await shown(root, "s/1")).toEqual([[], []]);
	const [files, [note]] = await shown(join(root, "s"), "0");
	expect([files, note]).toEqual([[], expect.stringContaining(`outside of what is open: ${root}/tb/0 and 1 more`)]);
});
