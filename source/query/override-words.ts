import type { RunTable } from "../model/run-table.ts";

/** The words of all overrides, each once, and which of them each run has. */
export interface OverrideWords {
	readonly words: readonly string[];
	/** Codes of the words of all runs, one run after the other. */
	readonly codes: Uint32Array;
	/** Where in `codes` those of each row begin; one more entry ends the last. */
	readonly starts: Uint32Array;
}

const known = new WeakMap<RunTable["runs"], OverrideWords>();

/** Words repeat from run to run: what is asked of each needs to be asked once. Worked out once for the runs. */
export function overrideWords(runs: RunTable["runs"]): OverrideWords {
	const before = known.get(runs);
	if (before !== undefined) return before;
	const codeOf = new Map<string, number>();
	const starts = new Uint32Array(runs.length + 1);
	for (const [row, { overrides }] of runs.entries()) starts[row + 1] = starts[row]! + overrides.length;
	const codes = new Uint32Array(starts[runs.length]!);
	let at = 0;
	for (const { overrides } of runs) {
		for (const word of overrides) {
			let code = codeOf.get(word);
			if (code === undefined) {
				code = codeOf.size;
				codeOf.set(word, code);
			}
			codes[at++] = code;
		}
	}
	const made = { words: [...codeOf.keys()], codes, starts };
	known.set(runs, made);
	return made;
}
