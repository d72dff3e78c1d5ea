import type { ConfigOutline } from "../hydra/config-outline.ts";
import { type ConfigPlace, configPlaces } from "../hydra/config-places.ts";
import { configItems, documentOf, outlineOf } from "./config-items.ts";
import { configRows } from "./config-rows.ts";
import { lastOf } from "./last-of.ts";
import type { RunScreen } from "./screen.ts";
import type { State } from "./state.ts";

/** What stands in the line of the config under the cursor, and that line in the file; undefined where it belongs to no key. */
export function configPlaceHere(state: State, screen: RunScreen): ConfigPlace | undefined {
	const items = configItems(state, screen);
	const index = configRows(state, screen)[screen.places.config.cursor] ?? -1;
	const document = documentOf(state, screen.run);
	const outline = outlineOf(state, screen.run);
	if (items[index]?.kind !== "line" || document === null || outline === null) return undefined;
	// What the command line and the groups chose stands above the first line.
	const row = index - items.findIndex(({ kind }) => kind === "line");
	const shown = placesIn(outline)[row];
	if (shown === undefined) return undefined;
	// In a line of what was resolved stands another line of the file.
	const line = state.showsResolved
		? (writtenIn(document.written).find((place) => place?.key === shown.key)?.line ?? 1)
		: row + 1;
	return { ...shown, line };
}

const placesOf = ({ lines }: ConfigOutline) => configPlaces(lines.map(({ text }) => text).join("\n"));
const placesIn = lastOf(placesOf);
const writtenIn = lastOf(placesOf);
