import { UserError } from "../model/problem.ts";

/** How a series becomes one number, as plain data. `reductionText` writes it, `parseReduction` reads it. */
export interface Reduction {
	readonly name: ReductionName;
	/** Only where the reduction takes one: values for `mean_last` and `roll_…`, a step for `at`, a value for `steps_to`. */
	readonly argument?: number;
}

/** What each reduction takes; `reduce` says what it gives. */
export const reductions = {
	last: null,
	first: null,
	best: null,
	min: null,
	max: null,
	mean: null,
	std: null,
	mean_last: "how many values",
	roll_min: "how many values",
	roll_max: "how many values",
	at: "a step",
	steps_to: "a value to reach",
	auc: null,
	argbest: null,
	count: null,
} as const satisfies Readonly<Record<string, string | null>>;

export type ReductionName = keyof typeof reductions;

const form = /^\s*([a-z_]+)\s*(?:\(\s*(.*?)\s*\)\s*)?$/s;
const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** Reads `best`, `mean_last(5)`, `at(1e3)`. Throws a UserError on a name that is none, and on an argument that is missing, too much or no number. */
export function parseReduction(text: string): Reduction {
	const [, name = "", written] = form.exec(text) ?? [];
	if (!isReductionName(name)) throw new UserError(`${text} is no reduction (${Object.keys(reductions).join(", ")})`);
	const takes = reductions[name];
	if (takes === null) {
		if (written !== undefined) throw new UserError(`${name} takes nothing in brackets`);
		return { name };
	}
	const argument = written === undefined || !number.test(written) ? Number.NaN : Number(written);
	if (!Number.isFinite(argument)) throw new UserError(`${name} takes ${takes}, as in ${name}(10)`);
	if (takes === "how many values" && !(Number.isSafeInteger(argument) && argument > 0))
		throw new UserError(`${name} takes ${takes}: a whole number above 0, not ${written}`);
	return { name, argument };
}

/** The reduction as it can be typed. */
export function reductionText({ name, argument }: Reduction): string {
	return argument === undefined ? name : `${name}(${argument})`;
}

export function isReductionName(name: string): name is ReductionName {
	return Object.hasOwn(reductions, name);
}
