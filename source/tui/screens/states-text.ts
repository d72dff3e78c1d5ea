import type { RunStatus } from "../../model/run.ts";
import type { Look } from "../look.ts";
import type { Role } from "../role.ts";

/** Those that need a look come first. */
const order: readonly RunStatus[] = [
	"failed",
	"interrupted",
	"missing",
	"running",
	"pending",
	"done",
	"ended",
	"unknown",
];

/** How many runs are in which state: `2 ✗ 45 ✓`. */
export function statesText(statuses: ReadonlyMap<RunStatus, number>, look: Look): string {
	const parts = order.flatMap((status) => {
		const count = statuses.get(status) ?? 0;
		return count === 0 ? [] : [`${count} ${look.glyphs.status[status]}`];
	});
	return parts.join(" ");
}

/** The same as a cell, in the colour of the state that needs a look most. */
export function statesCell(
	statuses: ReadonlyMap<RunStatus, number>,
	look: Look,
): { readonly text: string; readonly role: Role | null } {
	const has = (status: RunStatus) => (statuses.get(status) ?? 0) > 0;
	return { text: statesText(statuses, look), role: has("failed") ? "bad" : has("running") ? "busy" : null };
}
