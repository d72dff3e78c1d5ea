import { expect, test } from "vitest";
import type { LaunchFacts } from "../../source/hydra/job-facts.ts";
import { type Correction, type SettledRun, settleExperiment, type Turn } from "../../source/hydra/settle-experiment.ts";
import type { RunStatus } from "../../source/model/run.ts";
import { clock } from "./told.ts";

/** Hydra 1.3 with its own launcher and sweeper: a failed job leaves no word and stops nothing. */
const basic: LaunchFacts = {
	isInTurn: true,
	batch: null,
	resultsNeedSuccess: false,
	logsFailures: false,
	hasOwnFolder: true,
	jobName: "train",
	hasCallbacks: false,
	submititFolder: null,
	logs: [{ path: "train.log", takesFailures: true }],
};
const hydra10: LaunchFacts = { ...basic, batch: 1 };
const hydra14: LaunchFacts = { ...basic, logsFailures: true };

/** A job that wrote its log from one minute to another. */
function job(
	num: number | null,
	first: number | null,
	last = first,
	changes: Partial<Turn> & { status?: RunStatus; launch?: LaunchFacts } = {},
): SettledRun {
	const { status = "ended", launch = basic, ...turn } = changes;
	const [start, end] = [first, last].map((minute) =>
		minute === null ? null : clock(`08:${String(minute).padStart(2, "0")}:00`),
	);
	return {
		status,
		job: { num, id: null, launch },
		turn: { log: "train.log", first: start!, last: end!, isCalm: false, ...turn },
	};
}
const calm = { isCalm: true, launch: hydra14 };

function settled(runs: readonly SettledRun[], hasResults = false): string[] {
	const corrections = settleExperiment(runs, hasResults);
	return runs.map(({ status }, index) => corrections.get(index)?.status ?? status);
}

function correction(runs: readonly SettledRun[], index: number, hasResults = false): Correction | undefined {
	return settleExperiment(runs, hasResults).get(index);
}

test.each<[string, readonly SettledRun[], boolean, readonly string[]]>([
	["nothing", [], false, []],
	["a sweep of 1.3, which tells nothing", [job(0, 0, 1), job(1, 2, 3)], false, ["ended", "ended"]],
	[
		"a sweep of 1.0, where a failure stops the sweep",
		[job(0, 0, 1, { launch: hydra10 }), job(1, 2, 3, { launch: hydra10 })],
		false,
		["done", "ended"],
	],
	["… in any order", [job(1, 2, 3, { launch: hydra10 }), job(0, 0, 1, { launch: hydra10 })], false, ["ended", "done"]],
	["a sweep of 1.4, where failures are logged", [job(0, 0, 1, calm), job(1, 2, 3, calm)], false, ["done", "ended"]],
	[
		"… and one was",
		[job(0, 0, 1, { ...calm, status: "failed" }), job(1, 2, 3, calm), job(2, 4, 5, calm)],
		false,
		["failed", "done", "ended"],
	],
	["… and one log would not tell", [job(0, 0, 1, { launch: hydra14 }), job(1, 2, 3, calm)], false, ["ended", "ended"]],
	[
		"… in parallel",
		[
			job(0, 0, 1, { isCalm: true, launch: { ...hydra14, isInTurn: false } }),
			job(1, 2, 3, { isCalm: true, launch: { ...hydra14, isInTurn: false } }),
		],
		false,
		["ended", "ended"],
	],
	["jobs of the same moment", [job(0, 0, 0, calm), job(1, 0, 0, calm)], false, ["done", "ended"]],
	[
		"a job without times",
		[job(0, null, null, calm), job(1, 2, 3, calm), job(2, null, null, calm)],
		false,
		["ended", "ended", "ended"],
	],
	[
		"… between two others",
		[job(0, 0, 1, calm), job(1, null, null, calm), job(2, 4, 5, calm)],
		false,
		["done", "ended", "ended"],
	],
	["a job that ran while the next one did", [job(0, 0, 5, calm), job(1, 2, 3, calm)], false, ["ended", "ended"]],
	["single runs", [job(null, 0, 1, calm), job(null, 2, 3, calm)], false, ["ended", "ended"]],
])("%s", (_, runs, hasResults, states) => expect(settled(runs, hasResults)).toEqual(states));

test("a relaunch that was stopped leaves jobs of an earlier launch, which do not follow it", () => {
	const runs = [job(0, 30, 31, calm), job(1, 32, 33, calm), job(2, 4, 5, calm), job(3, 6, 7, calm)];
	expect(settled(runs)).toEqual(["done", "ended", "done", "ended"]);
});

test("where the same number comes twice, several launches wrote to one folder and nothing is told", () => {
	expect(settled([job(0, 0, 1, calm), job(0, 2, 3, calm), job(1, 4, 5, calm)])).toEqual(["ended", "ended", "ended"]);
	expect(settled([job(0, 0, 1, calm), job(0, 2, 3), job(1, 4, 5, calm)])).toEqual(["ended", "ended", "ended"]);
});

test("jobs of other launches in the folder do not count", () => {
	const other = { isCalm: true, launch: { ...hydra14, jobName: "test" } };
	expect(settled([job(0, 0, 1, calm), job(1, 2, 3, other)])).toEqual(["ended", "ended"]);
	expect(settled([job(0, 0, 1, calm), job(1, 2, 3, { ...calm, launch: { ...hydra14 } })])).toEqual(["done", "ended"]);
});

test("a later batch is launched only where no job of this one failed", () => {
	const launch = { ...basic, isInTurn: false, batch: 2 };
	const runs = [job(0, 0, 1, { launch }), job(1, 0, 2, { launch }), job(2, 3, 4, { launch }), job(3, 3, 5, { launch })];
	expect(settled(runs)).toEqual(["done", "done", "ended", "ended"]);
	expect(correction(runs, 0)).toEqual({
		status: "done",
		evidence: "job 2 started after it, and a failure would have stopped the sweep",
		ended: "2024-01-02T08:01:00",
		endedFrom: "last line of train.log",
	});
	expect(
		settled([job(0, 0, 1, { launch }), job(1, 0, 2, { launch, status: "failed" }), job(2, 3, 4, { launch })]),
	).toEqual(["done", "failed", "ended"]);
});

test("results of an optimising sweeper are written after the last job", () => {
	const strict = { launch: { ...basic, resultsNeedSuccess: true } };
	expect(settled([job(0, 0, 1, strict), job(1, 2, 3, strict)], true)).toEqual(["done", "done"]);
	expect(settled([job(0, 0, 1, strict), job(1, 2, 3, strict)])).toEqual(["ended", "ended"]);
	expect(settled([job(0, null, null, { ...strict, status: "unknown" })], true)).toEqual(["done"]);
	expect(settled([job(0, 0, 1, calm), job(1, 2, 3, calm)], true)).toEqual(["done", "done"]);
	expect(settled([job(0, 0, 1, { status: "running" }), job(1, 2, 3)], true)).toEqual(["ended", "ended"]);
	expect(correction([job(0, 0, 1, strict)], 0, true)?.evidence).toBe(
		"the sweep came to its end (optimization_results.yaml), and a failure would have stopped the sweep",
	);
});

test("… but an earlier launch may have left them in a folder that is not its own", () => {
	const strict = { launch: { ...basic, resultsNeedSuccess: true, hasOwnFolder: false } };
	expect(settled([job(0, 0, 1, strict)], true)).toEqual(["ended"]);
});

test("a job that looks as if it ran is over once a later one has started", () => {
	const running = { status: "running" } as const;
	expect(correction([job(0, 0, 1, running), job(1, 2, 3, running)], 0)).toEqual({
		status: "ended",
		evidence: "job 1 started after it",
		ended: "2024-01-02T08:01:00",
		endedFrom: "last line of train.log",
	});
	expect(settled([job(0, 0, 1, running), job(1, 2, 3, running)])).toEqual(["ended", "running"]);
	expect(settled([job(0, 0, 1, { ...calm, ...running }), job(1, 2, 3, { ...calm, ...running })])).toEqual([
		"done",
		"running",
	]);
	// A relaunch in the same folder has come to job 0; job 1 is of the launch before.
	expect(settled([job(0, 30, 31, running), job(1, 2, 3)])).toEqual(["running", "ended"]);
	expect(settled([job(0, 0, 1, { ...running, launch: { ...basic, isInTurn: false } }), job(1, 2, 3)])).toEqual([
		"running",
		"ended",
	]);
});

test.each<RunStatus>(["done", "failed", "interrupted", "pending", "missing"])("what is known as %s stays", (status) => {
	expect(settled([job(0, 0, 1, { ...calm, status }), job(1, 2, 3, calm)])).toEqual([status, "ended"]);
});

test("the evidence names the nearest job", () => {
	const runs = Array.from({ length: 5 }, (_, num) => job(num, 2 * num, 2 * num + 1, calm));
	expect(correction(runs, 1)?.evidence).toBe("job 2 started after it, and train.log tells of no failure");
});

test("many jobs take no time", () => {
	const runs = Array.from({ length: 100_000 }, (_, num) => job(99_999 - num, 0, 0, calm));
	const start = performance.now();
	expect(settleExperiment(runs, false).size).toBe(99_999);
	expect(performance.now() - start).toBeLessThan(10_000);
});
