import { UserError } from "../model/problem.ts";
import type { RunTable } from "../model/run-table.ts";
import { plainNames } from "../query/plain-names.ts";
import type { Arguments } from "./command.ts";

/** The config groups that `--groups` names; undefined where it was not given. Throws a UserError on one that was typed and that no parameter is of. */
export function groupNames({ columns }: RunTable, args: Arguments): readonly string[] | undefined {
	const text = args.value("groups");
	if (text === undefined) return undefined;
	const groups = plainNames(text);
	const names = [...columns.keys()];
	const wrong = groups.find((group) => names.length > 0 && !names.some((name) => name.startsWith(`${group}.`)));
	// What the config file says of a project may be meant for other runs of it.
	if (wrong !== undefined && args.isTyped("groups"))
		throw new UserError(`--groups ${text}: no parameter is called ${wrong}.…`);
	return groups;
}
