import type { Run } from "../model/run.ts";
import type { LogFacts } from "./log-facts.ts";
import { type ClockTime, clockOf, clockText } from "./log-stamps.ts";
import type { FileTimes, RunFacts, Told } from "./run-facts.ts";

export type RunTimes = Pick<Run, "started" | "startedFrom" | "ended" | "endedFrom" | "duration">;

export interface RunPlace {
	/** The time that its folders are named after. */
	readonly named: ClockTime | null;
	/** Folders of a sweep are named after the time that the sweep began. */
	readonly isOfSweep: boolean;
}

interface Sign {
	readonly at: ClockTime;
	readonly from: string;
}

const day = 24 * 60 * 60_000;
/** Files that were written all at once were copied. */
const shortestLife = 10_000;
const longestSweep = 60 * day;

/**
 * When a run started and ended, and what says so: its logs, else the times of its files where they are not those of a copy,
 * else the name of its folder. Durations are told by one clock alone.
 */
export function runTimes(facts: RunFacts, place: RunPlace, isOver: boolean): RunTimes {
	const logs = logSigns(facts);
	const files = fileSigns(facts.files, place);
	const named = place.named === null ? null : { at: place.named, from: "name of the folder" };
	const started = logs.first ?? files?.first ?? named;
	const { first, last } = logs.first !== null ? logs : (files ?? logs);
	const ended = isOver ? last : null;
	const duration = first === null || last === null || last.at <= first.at ? null : (last.at - first.at) / 1000;
	return {
		started: started === null ? null : clockText(started.at),
		startedFrom: started?.from ?? "",
		ended: ended === null ? null : clockText(ended.at),
		endedFrom: ended?.from ?? "",
		duration,
	};
}

function logSigns({ logs, slurm }: RunFacts): { first: Sign | null; last: Sign | null } {
	const first = logs.map(firstSign).reduce(earlier, null);
	const last = logs
		.map(({ name, facts }) => (facts.last === null ? null : { at: facts.last, from: `last line of ${name}` }))
		.reduce(later, null);
	const killed = slurm.map(({ name, facts }) =>
		facts?.at == null ? null : { at: facts.at, from: `Slurm in ${name}` },
	);
	return { first, last: killed.reduce(later, last) };
}

function firstSign({ name, facts }: Told<LogFacts>): Sign | null {
	if (facts.first === null) return null;
	return { at: facts.first, from: facts.isReused ? `last launch in ${name}` : `first line of ${name}` };
}

function fileSigns(files: FileTimes | null, { named, isOfSweep }: RunPlace): { first: Sign; last: Sign } | null {
	if (files === null || files.newest.modified - files.hydra < shortestLife) return null;
	const first = { at: clockOf(files.hydra), from: "file time of hydra.yaml" };
	if (named !== null) {
		// The clock that named the folder may show the time of another zone.
		const late = first.at - named;
		if (late < -day || late > (isOfSweep ? longestSweep : day)) return null;
	}
	return { first, last: { at: clockOf(files.newest.modified), from: `file time of ${files.newest.name}` } };
}

function earlier(a: Sign | null, b: Sign | null): Sign | null {
	return a === null || (b !== null && b.at < a.at) ? b : a;
}

function later(a: Sign | null, b: Sign | null): Sign | null {
	return a === null || (b !== null && b.at > a.at) ? b : a;
}
