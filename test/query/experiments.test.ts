import { describe, expect, test } from "vitest";
import { groupExperiments, groupProjects } from "../../source/query/experiments.ts";
import { allRows, type SmallRun, smallTable } from "./small-table.ts";

const single = (path: string, given: SmallRun = {}): SmallRun => ({
	project: "vision",
	experiment: path,
	path,
	kind: "singlerun",
	...given,
});
const table = smallTable(
	{ started: "2024-05-02", overrides: ["lr=1", "seed=1"] },
	single("vision/runs/a", { started: "2024-06-01", status: "failed", overrides: ["+lr=1"] }),
	{ started: "2024-05-01", overrides: ["lr=2", "seed=1"], status: "failed" },
	single("vision/runs/b", { started: "2024-05-30", overrides: ["lr=2"] }),
	single("vision/runs/c", { job: "eval" }),
	single("text/runs/a", { project: "text", job: null }),
	{ root: "/other", status: "failed" },
	single("text/runs/b", { project: "text", job: null }),
);

describe("experiments", () => {
	test("a sweep has its runs, counted and dated; what its overrides vary is told", () => {
		const [sweep] = groupExperiments(table, allRows(table));
		expect(sweep).toMatchObject({ label: "sweep", path: "sweep", kind: "multirun", started: "2024-05-01" });
		expect([...sweep!.rows]).toEqual([0, 2]);
		expect([...sweep!.statuses]).toEqual([
			["done", 1],
			["failed", 1],
		]);
		expect(sweep!.swept).toEqual([["lr", 2]]);
	});

	test("the same folder below another root is another experiment; single runs stand alone", () => {
		const experiments = groupExperiments(table, allRows(table));
		expect(experiments.map(({ root, label, rows }) => [root, label, [...rows]])).toEqual([
			["/data", "sweep", [0, 2]],
			["/data", "runs/a", [1]],
			["/data", "runs/b", [3]],
			["/data", "runs/c", [4]],
			["/data", "runs/a", [5]],
			["/other", "sweep", [6]],
			["/data", "runs/b", [7]],
		]);
		expect(new Set(experiments.map(({ key }) => key)).size).toBe(7);
	});

	test("folded, single runs of one job in one project are one entry; one alone keeps its name", () => {
		const folded = groupExperiments(table, allRows(table), { foldSingles: true });
		expect(folded.map(({ project, path, label, rows }) => [project, path, label, [...rows]])).toEqual([
			[".", "sweep", "sweep", [0, 2]],
			["vision", "vision", "train (single runs)", [1, 3]],
			["vision", "vision/runs/c", "runs/c", [4]],
			["text", "text", "runs (single runs)", [5, 7]],
			[".", "sweep", "sweep", [6]],
		]);
		expect(folded[1]).toMatchObject({ started: "2024-05-30", swept: [["lr", 2]], kind: "singlerun" });
	});

	test("only the given rows count, in their order", () => {
		const given = groupExperiments(table, Uint32Array.of(4, 2));
		expect(given.map(({ label, rows, swept, started }) => [label, [...rows], swept, started])).toEqual([
			["runs/c", [4], [], null],
			["sweep", [2], [], "2024-05-01"],
		]);
		expect(groupExperiments(table, new Uint32Array())).toEqual([]);
	});
});

test("projects count their experiments and know when a run was last started", () => {
	const projects = groupProjects(table, allRows(table));
	expect(
		projects.map(({ root, path, experiments, rows, lastStarted }) => [root, path, experiments, [...rows], lastStarted]),
	).toEqual([
		["/data", ".", 1, [0, 2], "2024-05-02"],
		["/data", "vision", 3, [1, 3, 4], "2024-06-01"],
		["/data", "text", 2, [5, 7], null],
		["/other", ".", 1, [6], null],
	]);
	expect([...projects[1]!.statuses]).toEqual([
		["failed", 1],
		["done", 2],
	]);
});

test("launches into one folder are experiments of their own, and jobs without a folder are counted apart", () => {
	const launched = smallTable({ launch: 1 }, { launch: 2, status: "missing" }, { launch: 2 });
	const [first, second] = groupExperiments(launched, allRows(launched));
	expect(first).toMatchObject({ label: "sweep (launch 1)", launch: 1, present: 1 });
	expect(second).toMatchObject({ label: "sweep (launch 2)", launch: 2, present: 1 });
	expect([...second!.rows]).toEqual([1, 2]);
	expect(groupProjects(launched, allRows(launched))[0]!.experiments).toBe(2);
});

test("what no run is known to have written is told at the experiment or project it lies in", () => {
	const strays = [
		{ root: "/data", path: "sweep/tb", home: "sweep" },
		{ root: "/data", path: "vision/logs", home: "vision" },
	];
	const all = { ...table, strays };
	const experiments = groupExperiments(all, allRows(all));
	expect(
		experiments.filter((one) => one.strays.length > 0).map(({ root, path, strays }) => [root, path, strays]),
	).toEqual([["/data", "sweep", ["sweep/tb"]]]);
	const projects = groupProjects(all, allRows(all));
	expect(projects.filter((one) => one.strays.length > 0).map(({ path, strays }) => [path, strays])).toEqual([
		["vision", ["vision/logs"]],
	]);
});
