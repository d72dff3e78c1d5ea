import { UserError } from "../model/problem.ts";
import { plainNames } from "../query/plain-names.ts";
import type { Arguments } from "./command.ts";

export interface AskedGroups {
	/** What runs are grouped by; null: their seeds are folded. */
	readonly names: readonly string[] | null;
	/** What was said to be the seeds; null: nothing. */
	readonly seeds: readonly string[] | null;
}

/** What `--group`, `--seed` and `--ci` ask for; null where runs stay single. Throws a UserError where they do not go together. */
export function askedGroups(args: Arguments): AskedGroups | null {
	const group = args.value("group");
	if (group === undefined) {
		for (const flag of ["seed", "ci"])
			if (args.value(flag) !== undefined) throw new UserError(`--${flag} says something only with --group`);
		return null;
	}
	const names = plainNames(group);
	const isFolded = names.length === 1 && names[0] === "seeds";
	const seed = args.value("seed");
	if (seed !== undefined && !isFolded) throw new UserError("--seed says something only with --group seeds");
	return { names: isFolded ? null : names, seeds: seed === undefined ? null : plainNames(seed) };
}
