import { addArray } from "./array-findings.ts";
import type { MemoryBudget } from "./memory-budget.ts";
import type { NpyContent } from "./npy-content.ts";
import { PickleWalk } from "./pickle/pickle-walk.ts";
import type { ValueFindings } from "./value-findings.ts";

/**
 * Adds the series of an .npy file, or of such a member of an archive, that is called `name`. `isMember` tells whether the
 * names of fields and of keys come after the name.
 */
export function addContent(
	findings: ValueFindings,
	content: NpyContent,
	name: string,
	isMember: boolean,
	budget: MemoryBudget,
): void {
	const { fields, objects } = content;
	if (objects !== null) {
		const walk = new PickleWalk(findings, budget);
		if (isMember) walk.walkMember(objects, name);
		else walk.walk(objects, name);
		return;
	}
	const outer = name.split("/");
	for (const { path, array } of fields) {
		if (path.length === 0) addArray(findings, { name, label: outer.at(-1)!, group: outer.slice(0, -1) }, array, budget);
		else {
			const names = isMember ? [...outer, ...path] : path;
			const full = isMember ? [name, ...path].join(".") : path.join(".");
			addArray(findings, { name: full, label: names.at(-1)!, group: names.slice(0, -1) }, array, budget);
		}
	}
}
