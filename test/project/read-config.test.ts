import { expect, test } from "vitest";
import { DataError } from "../../source/model/problem.ts";
import type { Run } from "../../source/model/run.ts";
import { maxConfigBytes, readConfig } from "../../source/project/read-config.ts";
import { someRun } from "./runs.ts";
import { temporaryTree } from "./tree.ts";

test("the text as it was written, wherever Hydra's folder lies", async () => {
	const root = temporaryTree({
		"0/.hydra/config.yaml": "a:  1 # kept\n",
		"1/cfg/saved/config.yaml": "b: 2",
		"config.yaml": "c: 3",
	});
	const written = async (run: Partial<Run>) => (await readConfig(someRun({ root, ...run }))).written;
	expect(await written({})).toBe("a:  1 # kept\n");
	expect(await written({ path: "1", hydraFolder: "cfg/saved" })).toBe("b: 2");
	expect(await written({ path: ".", hydraFolder: "." })).toBe("c: 3");
});

test("says why there is none", async () => {
	const root = temporaryTree({
		"bad/.hydra/config.yaml": Buffer.of(0xff),
		"huge/.hydra/config.yaml": Buffer.alloc(maxConfigBytes + 1),
	});
	const text = (path: string, hydraFolder: string | null = ".hydra") =>
		readConfig(someRun({ root, path, hydraFolder }));
	await expect(text("none")).rejects.toThrow(new DataError("cannot be read: no such file or folder"));
	await expect(text("none", null)).rejects.toThrow(/kept no config/);
	await expect(text("bad")).rejects.toThrow(/not UTF-8/);
	await expect(text("huge")).rejects.toThrow(/too large/);
	const absent = someRun({ root, status: "missing", evidence: "the sweep asked for it", hydraFolder: null });
	await expect(readConfig(absent)).rejects.toThrow("no folder: the sweep asked for it");
});

test("resolved, with what stays as it is written told first", async () => {
	const root = temporaryTree({
		"2024-01-02/03-04-05/.hydra/config.yaml":
			"lr: 1e-3\nname: run-${lr}-${hydra:job.num}\nday: ${now:%d}\nuser: ${oc.env:USER}\nx: ${eval:1}\nz: ${gone}\n",
		"2024-01-02/03-04-05/.hydra/hydra.yaml": "hydra:\n  job:\n    num: 7\n",
	});
	const run = someRun({ root, path: "2024-01-02/03-04-05" });
	const lines = (await readConfig(run)).resolved.split("\n");
	expect(lines.slice(0, 3)).toEqual([
		expect.stringMatching(/^# user stays as it is written: .*USER/),
		expect.stringMatching(/^# x stays as it is written: .*eval/),
		expect.stringMatching(/^# z stays as it is written: gone/),
	]);
	expect(lines.slice(3)).toEqual([
		"lr: 0.001",
		"name: run-0.001-7",
		"day: '02'",
		"user: ${oc.env:USER}",
		"x: ${eval:1}",
		"z: ${gone}",
		"",
	]);
	const asked = await readConfig(run, (name) => (name === "USER" ? "alice" : undefined));
	expect(asked.resolved).toContain("user: alice\n");
});

test("what is no config is shown as it is, with the reason", async () => {
	const root = temporaryTree({ "0/.hydra/config.yaml": "a: 1\nb: [\n" });
	const { resolved } = await readConfig(someRun({ root }));
	expect(resolved).toMatch(/^# is no config: .* in line \d\na: 1\nb: \[\n$/);
});

test("hydra.yaml too: as written, and resolved as one with the config, as while the app ran", async () => {
	const root = temporaryTree({
		"0/.hydra/config.yaml": "lr: 0.1\nx: ${gone}\n",
		"0/.hydra/hydra.yaml": "hydra:\n  sweep:\n    subdir: ${lr}-${hydra.job.num}\n    z: ${left}\n  job:\n    num: 7\n",
		"1/.hydra/config.yaml": "a: 1\n",
	});
	const { hydra, problems } = await readConfig(someRun({ root }));
	expect(problems.map(({ name }) => name)).toEqual(["x"]);
	expect(hydra?.problems.map(({ name }) => name)).toEqual(["hydra.sweep.z"]);
	expect(hydra?.written).toContain("subdir: ${lr}-${hydra.job.num}\n");
	expect(hydra?.resolved.split("\n").slice(1, 5)).toEqual([
		...["hydra:", "  sweep:", "    subdir: 0.1-7", "    z: ${left}"],
	]);
	expect((await readConfig(someRun({ root, path: "1" }))).hydra).toBe(null);
});

test("a name of several lines stays in its remark", async () => {
	const root = temporaryTree({ "0/.hydra/config.yaml": '"a\\nlr: 9 #": ${gone}\n' });
	const { resolved } = await readConfig(someRun({ root, path: "0" }));
	expect(resolved).toMatch(/^# a lr: 9 # stays as it is written: gone[^\n]*\n\? ["']/);
});
