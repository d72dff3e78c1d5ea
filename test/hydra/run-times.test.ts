import { expect, test } from "vitest";
import type { FileTimes, RunFacts } from "../../source/hydra/run-facts.ts";
import { runTimes } from "../../source/hydra/run-times.ts";
import { clock, runFacts, told } from "./told.ts";

const none = { started: null, startedFrom: "", ended: null, endedFrom: "", duration: null };
const day = (time: string) => `2024-01-02T${time}`;
const folder = { named: clock("07:59:00"), isOfSweep: true };
const nameless = { named: null, isOfSweep: false };

function files(hydra: string, newest: string): FileTimes {
	return { hydra: clock(hydra), newest: { name: "loss.npy", modified: clock(newest) } };
}

test("by the log", () => {
	expect(runTimes(runFacts({ logs: [told("08:00:00", "08:01:30")] }), folder, true)).toEqual({
		started: day("08:00:00"),
		startedFrom: "first line of train.log",
		ended: day("08:01:30"),
		endedFrom: "last line of train.log",
		duration: 90,
	});
});

test("by several logs", () => {
	const logs = [told("08:00:30", "08:01:00"), told("08:00:00", "08:00:45", {}, "b.log"), told(null)];
	expect(runTimes(runFacts({ logs }), folder, true)).toEqual({
		started: day("08:00:00"),
		startedFrom: "first line of b.log",
		ended: day("08:01:00"),
		endedFrom: "last line of train.log",
		duration: 60,
	});
});

test("a run that is not over has no end, and lasts until now", () => {
	expect(runTimes(runFacts({ logs: [told("08:00:00", "08:01:30")] }), folder, false)).toMatchObject({
		ended: null,
		endedFrom: "",
		duration: 90,
	});
});

test("a log that another launch wrote to before", () => {
	const logs = [told("08:00:00", "08:01:30", { isReused: true })];
	expect(runTimes(runFacts({ logs }), folder, true).startedFrom).toBe("last launch in train.log");
});

test("Slurm may know of a later end", () => {
	const word = { status: "interrupted", reason: "time limit", at: clock("09:00:00") } as const;
	const slurm = [{ name: "8_0_log.err", modified: 0, facts: word }];
	expect(runTimes(runFacts({ logs: [told("08:00:00", "08:01:30")], slurm }), folder, true)).toMatchObject({
		ended: day("09:00:00"),
		endedFrom: "Slurm in 8_0_log.err",
		duration: 3600,
	});
});

test.each<[string, Partial<RunFacts>]>([
	["one line", { logs: [told("08:00:00")] }],
	["a clock that was set back", { logs: [told("08:00:00", "07:00:00")] }],
	["no last time", { logs: [told("08:00:00", null)] }],
])("%s tells no duration", (_, facts) => {
	expect(runTimes(runFacts(facts), folder, true)).toMatchObject({ started: day("08:00:00"), duration: null });
});

const byFiles = { startedFrom: "file time of hydra.yaml", endedFrom: "file time of loss.npy" };
const byName = { startedFrom: "name of the folder", endedFrom: "", duration: null };
test.each<[string, FileTimes | null, { named: number | null; isOfSweep: boolean }, object]>([
	["nothing", null, nameless, none],
	["the folder's name", null, folder, { ...byName, started: day("07:59:00") }],
	[
		"the files",
		files("08:00:00", "08:01:30"),
		nameless,
		{ ...byFiles, started: day("08:00:00"), ended: day("08:01:30"), duration: 90 },
	],
	["… that fit the folder's name", files("08:00:00", "08:01:30"), folder, { ...byFiles, started: day("08:00:00") }],
	["… written all at once, as after a clone", files("08:00:00", "08:00:03"), folder, byName],
	["… and no name", files("08:00:00", "08:00:03"), nameless, none],
	[
		"… long before their folder was named",
		files("08:00:00", "08:01:30"),
		{ ...folder, named: clock("07:59:00") + 2 * 86_400_000 },
		byName,
	],
	[
		"… of a later job of a sweep",
		files("08:00:00", "08:01:30"),
		{ ...folder, named: clock("07:59:00") - 30 * 86_400_000 },
		byFiles,
	],
	[
		"… copied long after",
		files("08:00:00", "08:01:30"),
		{ ...folder, named: clock("07:59:00") - 90 * 86_400_000 },
		byName,
	],
	[
		"… of a single run, copied days after",
		files("08:00:00", "08:01:30"),
		{ named: clock("07:59:00") - 3 * 86_400_000, isOfSweep: false },
		byName,
	],
])("without times in a log, by %s", (_, times, place, expected) => {
	expect(runTimes(runFacts({ logs: [told(null)], files: times }), place, true)).toMatchObject(expected);
});

test("times of files and of logs are not mixed", () => {
	const facts = runFacts({ logs: [told("08:00:00")], files: files("09:00:00", "10:00:00") });
	expect(runTimes(facts, folder, true)).toMatchObject({ ended: day("08:00:00"), duration: null });
});
