import type { Run } from "../model/run.ts";

type Runs = readonly Run[];

/**
 * Remembers what was worked out of a list of runs, as long as the list lives. The next list is taken for the same where each of
 * its runs is, or `isSame` as far as it counts: while runs go on, a few of 100,000 are other objects all the time.
 */
export function ofRuns<T extends object>(
	compute: (runs: Runs) => T,
	isSame: (a: Run, b: Run) => boolean,
): (runs: Runs) => T {
	const known = new WeakMap<Runs, T>();
	let last: WeakRef<Runs> | undefined;
	return (runs) => {
		let result = known.get(runs);
		if (result === undefined) {
			const before = last?.deref();
			const isAlike =
				before?.length === runs.length && before.every((run, row) => run === runs[row] || isSame(run, runs[row]!));
			result = (isAlike ? known.get(before) : undefined) ?? compute(runs);
			known.set(runs, result);
			last = new WeakRef(runs);
		}
		return result;
	};
}
