import type { LogFacts } from "../../source/hydra/log-facts.ts";
import { stampOf } from "../../source/hydra/log-stamps.ts";
import type { RunFacts, Told } from "../../source/hydra/run-facts.ts";

/** Absolute: the machine of the tests shows UTC. */
export const now: number = Date.UTC(2024, 0, 2, 10, 0, 0);

/** `09:58:00` of that day. */
export function clock(time: string): number {
	return stampOf(`2024-01-02 ${time}`)!;
}

/** What a log tells that is written since `first` and was last written at `last`. */
export function told(
	first: string | null,
	last = first,
	facts: Partial<LogFacts> = {},
	name = "train.log",
): Told<LogFacts> {
	const [start, end] = [first, last].map((time) => (time === null ? null : clock(time)));
	return {
		name,
		modified: end ?? now - 86_400_000,
		facts: { end: null, first: start!, last: end!, isReused: false, pause: 0, isCalm: true, ...facts },
	};
}

export function runFacts(facts: Partial<RunFacts> = {}): RunFacts {
	return { isBegun: false, returned: null, logs: [], submitit: null, slurm: [], files: null, ...facts };
}
