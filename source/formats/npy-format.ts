import { addContent } from "./add-content.ts";
import { MemoryBudget } from "./memory-budget.ts";
import { defaultMaxBytes } from "./npy.ts";
import { readNpyContent, shortContent } from "./npy-content.ts";
import { thinNpy } from "./npy-thin.ts";
import type { SeriesFormat } from "./series-format.ts";
import { ValueFindings } from "./value-findings.ts";

const ending = /\.npy$/i;

/**
 * .npy files. A curve is called as its file is, `eval/f1` of `eval/f1.npy`; the fields of a structured array and the keys of
 * a dict in an array of objects have their own names. Of a file that is cut off the values that are there.
 */
export const npyFormat: SeriesFormat = {
	name: "npy",
	matches: (path) => ending.test(path),
	open: (path) => ({
		read: async (source) => {
			const budget = new MemoryBudget(defaultMaxBytes);
			const content = await readNpyContent(source, budget);
			const findings = new ValueFindings();
			if (content.present < content.promised) findings.addProblem(shortContent(content).message);
			addContent(findings, content, path.replace(ending, ""), false, budget);
			return findings.file();
		},
		thin: async (source, parts) => {
			const thinner = await thinNpy(source, parts);
			if (thinner === null) return null;
			const { places: steps, values } = thinner;
			const axes = { axis: "index", otherAxes: [], times: null, origin: null };
			const series = [{ name: path.replace(ending, ""), steps, values, ...axes }];
			return { series, arrays: [], facts: new Map(), problems: [] };
		},
	}),
};
