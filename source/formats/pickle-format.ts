import { MemoryBudget } from "./memory-budget.ts";
import { defaultMaxBytes } from "./npy.ts";
import { PickleWalk } from "./pickle/pickle-walk.ts";
import { readPickleFile } from "./pickle/read-pickle-file.ts";
import type { SeriesFormat } from "./series-format.ts";
import { ValueFindings } from "./value-findings.ts";

const ending = /\.(pkl|pickle|p|joblib)(\.(gz|z|zip|bz2|xz|lzma|zst|lz4))?$/i;

/**
 * Files of pickle and joblib. A dict gives a series for each list or array of numbers in it, `train.loss` for one in a dict
 * in it; so do the columns of a DataFrame and the keys of a list of records. A list alone is called as its file.
 */
export const pickleFormat: SeriesFormat = {
	name: "pickle",
	matches: (path) => ending.test(path),
	open: (path) => ({
		read: async (source) => {
			const budget = new MemoryBudget(defaultMaxBytes);
			const { value, rest } = await readPickleFile(source, budget);
			const findings = new ValueFindings();
			if (rest > 0) findings.addProblem(`the ${rest} bytes after the first pickle are not read`);
			new PickleWalk(findings, budget).walk(value, path.replace(ending, ""));
			return findings.file();
		},
	}),
};
