import type { StrayFolder } from "../model/stray-folder.ts";
import { sanitise } from "./sanitise.ts";

/** So many are named; the others are counted. */
const named = 3;

/** A line about folders of loggers that no run is known to have written; null where there are none. */
export function straysText(strays: readonly StrayFolder[]): string | null {
	if (strays.length === 0) return null;
	const paths = strays.slice(0, named).map(({ path }) => sanitise(path));
	const rest = strays.length - paths.length;
	const what = strays.length === 1 ? "1 folder of a logger belongs" : `${strays.length} folders of loggers belong`;
	return `${what} to no run for certain: ${paths.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
