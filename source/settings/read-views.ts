import type { SavedView } from "../model/saved-view.ts";
import { readView } from "./read-view.ts";
import type { SettingNode } from "./setting-node.ts";

/** Queries by their names. */
export function readViews(node: SettingNode): ReadonlyMap<string, SavedView> {
	return new Map(
		node.entries("views").map(({ key, value }) => {
			const name = key.text();
			if (name.trim() === "") return key.fail("a view needs a name");
			return [name, readView(value)];
		}),
	);
}
