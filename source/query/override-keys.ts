import { overrideKey } from "../model/override-key.ts";
import type { RunTable } from "../model/run-table.ts";
import { ofRuns } from "./of-runs.ts";

/** Which keys the overrides of each run name: runs of a sweep name the same ones, so there are few different lists. */
interface NamedKeys {
	readonly lists: readonly (readonly string[])[];
	/** One code a row, an index into `lists`. */
	readonly codes: Uint32Array;
}

/** The keys that the runs' overrides name, in the order of the first run that names them. */
export function overrideKeys({ runs }: Pick<RunTable, "runs">, rows: Uint32Array): string[] {
	const { lists, codes } = namedKeys(runs);
	const isSeen = new Uint8Array(lists.length);
	const keys = new Set<string>();
	for (let index = 0; index < rows.length; index++) {
		const code = codes[rows[index]!]!;
		if (isSeen[code] === 1) continue;
		isSeen[code] = 1;
		for (const key of lists[code]!) keys.add(key);
	}
	return [...keys];
}

/** Worked out once for the runs, for it is asked with each letter of a filter. */
const namedKeys = ofRuns(
	(runs): NamedKeys => {
		// Words repeat from run to run: each is cut once.
		const keyOf = new Map<string, string>();
		const codeOf = new Map<string, number>();
		const lists: string[][] = [];
		const codes = new Uint32Array(runs.length);
		for (const [row, { overrides }] of runs.entries()) {
			let name = "";
			for (const word of overrides) {
				let key = keyOf.get(word);
				if (key === undefined) {
					key = overrideKey(word);
					keyOf.set(word, key);
				}
				name += `${key}\0`;
			}
			let code = codeOf.get(name);
			if (code === undefined) {
				code = lists.length;
				codeOf.set(name, code);
				lists.push(overrides.map((word) => keyOf.get(word)!));
			}
			codes[row] = code;
		}
		return { lists, codes };
	},
	({ overrides: a }, { overrides: b }) => a.length === b.length && a.every((word, index) => word === b[index]),
);
