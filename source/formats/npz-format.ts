import { DataError } from "../model/problem.ts";
import { addContent } from "./add-content.ts";
import { MemoryBudget } from "./memory-budget.ts";
import { defaultMaxBytes } from "./npy.ts";
import { npzMembers } from "./npz-members.ts";
import type { SeriesFormat } from "./series-format.ts";
import { ValueFindings } from "./value-findings.ts";

const ending = /\.npz$/i;

/** .npz archives: a curve a member, called as this is; `hist.loss` is a field of the member `hist`, or a key of a dict in it. */
export const npzFormat: SeriesFormat = {
	name: "npz",
	matches: (path) => ending.test(path),
	open: () => ({
		read: async (source) => {
			const budget = new MemoryBudget(defaultMaxBytes);
			const findings = new ValueFindings();
			for await (const { name, content } of npzMembers(source, budget)) {
				if (content instanceof DataError) findings.addProblem(`${name}: ${content.message}`);
				else findings.try(name, () => addContent(findings, content, name, true, budget));
			}
			return findings.file();
		},
	}),
};
