import { UserError } from "../model/problem.ts";
import type { SavedView } from "../model/saved-view.ts";
import { nameList } from "./name-list.ts";
import { parseFilter } from "./parse-filter.ts";
import { plainNames } from "./plain-names.ts";
import { parseSort } from "./sort.ts";

const readers: Readonly<Record<string, (text: string) => unknown>> = {
	filter: parseFilter,
	sort: parseSort,
	columns: nameList,
	groups: plainNames,
	group: plainNames,
	seed: plainNames,
};

/**
 * Whether the flags of a view can be read, which would else be found out only when it is used; what runs have is not known
 * here. `wrong` is called with the flag that cannot, and why; it throws.
 */
export function checkView(view: SavedView, wrong: (flag: string, error: UserError) => never): void {
	for (const [flag, read] of Object.entries(readers))
		for (const text of view[flag] ?? []) {
			try {
				read(text);
			} catch (error) {
				if (!(error instanceof UserError)) throw error;
				wrong(flag, error);
			}
		}
	const groups = plainNames(view.group?.at(-1) ?? "");
	if (view.group !== undefined && groups.length === 0) wrong("group", new UserError("a name is missing"));
	if (view.group !== undefined && view.seed !== undefined && !(groups.length === 1 && groups[0] === "seeds"))
		wrong("seed", new UserError("it says something only with --group seeds"));
}
