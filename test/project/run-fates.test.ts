import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type JobFacts, jobFactsOf } from "../../source/hydra/job-facts.ts";
import { launchOf } from "../../source/hydra/launch.ts";
import type { Turn } from "../../source/hydra/settle-experiment.ts";
import { Disk } from "../../source/project/disk.ts";
import { Pace } from "../../source/project/pace.ts";
import { RunFates } from "../../source/project/run-fates.ts";
import { RunIndex } from "../../source/project/run-index.ts";
import { TableBuilder } from "../../source/project/table-builder.ts";
import { flat } from "../hydra/flat.ts";
import { someRun } from "./runs.ts";
import { type Tree, temporaryTree } from "./tree.ts";

const now = Date.UTC(2024, 0, 2, 10, 0, 0);
const log = (minute: string) => `[2024-01-02 08:${minute}:00,000][__main__][INFO] - epoch\n`;

/** Hydra 1.4, which logs what failed, with jobs one after the other. */
const jobOf = (num: number): JobFacts =>
	jobFactsOf(
		launchOf(
			flat({
				"hydra.job.name": "train",
				"hydra.job.num": num,
				"hydra.runtime.version": "1.4.0",
				"hydra.launcher._target_": "hydra._internal.core_plugins.basic_launcher.BasicLauncher",
				"hydra.job_logging.root.handlers": ["file"],
				"hydra.job_logging.handlers.file.class": "logging.FileHandler",
				"hydra.job_logging.handlers.file.filename": "train.log",
			}),
		),
	);

async function fatesOf(files: Tree, { disk = new Disk(), signal = new AbortController().signal } = {}) {
	const root = temporaryTree(files);
	for (const path of Object.keys(files)) utimesSync(join(root, path), 1, 1);
	const builder = new TableBuilder();
	const looked: string[] = [];
	const index = await RunIndex.load({ folder: null, root, values: "raw" });
	const fates = new RunFates({
		root,
		disk: disk.seenBy((path) => looked.push(path.slice(root.length + 1))),
		builder,
		markers: new Map(),
		multirunOf: () => undefined,
		projectOf: () => ({ project: ".", job: null }),
		now,
		onProblem: () => {},
		index: () => index,
		signal,
	});
	const add = (num: number, turn: Turn | null = null, experiment = "s") => {
		const path = `${experiment}/${num}`;
		const run = someRun({
			root,
			path,
			experiment,
			id: num,
			status: "unknown",
			files: ["train.log"],
			hydraFolder: null,
		});
		fates.add(builder.add(run, flat({})), jobOf(num), turn);
	};
	const states = () => builder.snapshot().runs.map(({ status }) => status);
	return { fates, add, builder, states, looked };
}

const logs = { "s/0/train.log": log("00"), "s/1/train.log": log("10"), "t/0/train.log": log("20") };

test("each run is told by its own signs, and by the other runs of its experiment alone", async () => {
	const { fates, add, builder, states } = await fatesOf(logs);
	for (const num of [0, 1]) add(num);
	add(0, null, "t");
	await fates.settle();
	expect(states()).toEqual(["done", "ended", "ended"]);
	expect(builder.runAt(0)).toMatchObject({
		evidence: "job 1 started after it, and train.log tells of no failure",
		started: "2024-01-02T08:00:00",
		ended: "2024-01-02T08:00:00",
	});
	// What the run alone tells is kept apart, for the next time others may stand beside it.
	expect(builder.ownSignsAt(0).status).toBe("ended");
});

test("a run whose signs are known is not looked at, and still tells of those before it", async () => {
	const { fates, add, states, looked } = await fatesOf(logs);
	add(0);
	const last = Date.UTC(2024, 0, 2, 8, 10);
	add(1, { log: "train.log", first: last, last, isCalm: true });
	await fates.settle();
	expect(states()).toEqual(["done", "unknown"]);
	expect(new Set(looked)).toEqual(new Set(["s/0/train.log"]));
});

test("what is stopped settles nothing", async () => {
	const { fates, add, states, looked } = await fatesOf(logs, { signal: AbortSignal.abort() });
	for (const num of [0, 1]) add(num);
	await fates.settle();
	expect([states(), looked]).toEqual([["unknown", "unknown"], []]);
});

test("what is stopped while runs are settled together settles no other experiment", async () => {
	const controller = new AbortController();
	const many = Array.from({ length: 20 }, (_, num) => `e${num}`);
	const { fates, add, builder, states } = await fatesOf({}, { signal: controller.signal });
	const last = Date.UTC(2024, 0, 2, 8, 10);
	for (const experiment of many) {
		add(0, { log: "train.log", first: last - 1, last: last - 1, isCalm: true }, experiment);
		add(1, { log: "train.log", first: last, last, isCalm: true }, experiment);
	}
	const correct = builder.correct.bind(builder);
	builder.correct = (row, correction) => {
		correct(row, correction);
		controller.abort();
	};
	await fates.settle();
	expect(states().filter((status) => status === "done").length).toBe(1);
});

test("on a slow disk all are looked at too, each once", async () => {
	const pace = new Pace();
	while (pace.isQuick) pace.took(1000);
	const many = Object.fromEntries(Array.from({ length: 100 }, (_, num) => [`s/${num}/train.log`, log("00")]));
	const { fates, add, states, looked } = await fatesOf(many, { disk: new Disk(pace) });
	for (let num = 0; num < 100; num++) add(num);
	await fates.settle();
	expect(new Set(states())).toEqual(new Set(["done", "ended"]));
	expect(looked.toSorted()).toEqual([...new Set(looked)].toSorted());
	expect(looked.length).toBe(100);
});
