import { join } from "node:path";
import { expect, test } from "vitest";
import {
	compareRuns,
	comparisonFields,
	comparisonRecord,
	csvText,
	type ExactTable,
	experimentFields,
	experimentRecord,
	foldSeeds,
	groupExperiments,
	groupFields,
	groupProjects,
	groupRecord,
	groupRuns,
	type JsonValue,
	jsonList,
	loadTable,
	parseSort,
	projectFields,
	projectRecord,
	queryRuns,
	runFields,
	runRecord,
	sortGroups,
} from "../../source/index.ts";
import { runMain } from "../commands/run-main.ts";

const cwd = join(import.meta.dirname, "../../examples");
const jsonOf = (records: readonly JsonValue[]) => [...jsonList(records)].join("");
const csvOf = ({ header, rows }: ExactTable) => csvText(header, rows);

async function said(...words: string[]): Promise<string> {
	const { code, out } = await runMain([...words, "--no-cache"], { cwd });
	expect(code).toBe(0);
	return out;
}

async function queried(...[folder, options]: [string, Parameters<typeof queryRuns>[1]?]) {
	const { table } = await loadTable([join(cwd, folder)]);
	return queryRuns(table, options);
}

const sweep = "vision/multirun/2024-03-04/09-15-02";

test("the library gives what ls prints, to the byte", async () => {
	for (const folder of [".", sweep]) {
		const words = [
			"ls",
			folder,
			"--metric",
			"train_loss",
			"--sort",
			"-best(train_loss)",
			"--filter",
			"status != failed",
		];
		const runs = await queried(folder, {
			filter: "status != failed",
			sort: "-best(train_loss)",
			metrics: ["train_loss"],
		});
		const records = Array.from(runs.rows, (row) => runRecord(runs, row, { query: ["*.log"] }));
		expect(jsonOf(records)).toBe(await said(...words, "--query", "*.log", "--format", "json"));
		expect(csvOf(runFields(runs))).toBe(await said(...words, "--format", "csv"));
	}
});

test("the library gives what ls --group prints, to the byte", async () => {
	const runs = await queried(sweep, { metrics: ["val_acc", "train_loss"] });
	const metrics = ["--metric", "val_acc", "--metric", "train_loss"];
	const folded = foldSeeds(runs.table, runs.rows);
	const seeds = { ...folded, groups: sortGroups(folded.groups, parseSort("-val_acc"), runs) };
	const records = seeds.groups.map((rows) => groupRecord(runs, seeds, rows));
	const words = ["ls", sweep, ...metrics, "--group", "seeds", "--sort", "-val_acc"];
	expect(jsonOf(records)).toBe(await said(...words, "--format", "json"));
	expect(csvOf(groupFields(runs, seeds))).toBe(await said(...words, "--format", "csv"));

	const byStatus = groupRuns(runs, runs.rows, ["lr", "status"]);
	const named = ["ls", sweep, ...metrics, "--group", "lr,status", "--ci", "bootstrap"];
	const interval = "bootstrap";
	expect(jsonOf(byStatus.groups.map((rows) => groupRecord(runs, byStatus, rows, { interval })))).toBe(
		await said(...named, "--format", "json"),
	);
	expect(csvOf(groupFields(runs, byStatus, { interval }))).toBe(await said(...named, "--format", "csv"));
});

test("the library gives what ls --experiments and ls --projects print, to the byte", async () => {
	const { table, rows } = await queried(".");
	const experiments = groupExperiments(table, rows);
	const words = ["ls", ".", "--experiments", "--format"];
	expect(jsonOf(experiments.map(experimentRecord))).toBe(await said(...words, "json"));
	expect(csvOf(experimentFields(experiments))).toBe(await said(...words, "csv"));
	const projects = groupProjects(table, rows);
	expect(jsonOf(projects.map(projectRecord))).toBe(await said("ls", ".", "--projects", "--format", "json"));
	expect(csvOf(projectFields(projects))).toBe(await said("ls", ".", "--projects", "--format", "csv"));
});

test("the library gives what compare prints, to the byte", async () => {
	const runs = await queried(sweep, { sort: "-best(val_acc)", metrics: ["val_acc"] });
	const comparison = await compareRuns(runs.table, runs.rows.slice(0, 3));
	const words = ["compare", sweep, "--sort", "-best(val_acc)", "--limit", "3"];
	const records = comparison.runs.map((_, index) => comparisonRecord(comparison, index));
	expect(jsonOf(records)).toBe(await said(...words, "--format", "json"));
	expect(csvOf(comparisonFields(comparison))).toBe(await said(...words, "--format", "csv"));
});

test("a group has the choices that its runs share, in JSON as in CSV", async () => {
	const runs = await queried(sweep);
	const grouping = foldSeeds(runs.table, runs.rows);
	const [record] = grouping.groups.map((rows) => groupRecord(runs, grouping, rows));
	expect(record?.choices).toEqual(
		new Map(Object.entries(JSON.parse(await said("ls", sweep, "--format", "json"))[0].choices)),
	);
	expect(groupFields(runs, grouping).header).toContain("choice.model");
});
