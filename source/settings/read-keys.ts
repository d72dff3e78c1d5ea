import { keyNamed } from "./key-named.ts";
import type { SettingNode } from "./setting-node.ts";
import type { BoundKeys } from "./settings.ts";

/** `{filter: ctrl+f, quit: [q, ctrl+q]}`: which actions there are the screen knows. */
export function readKeys(node: SettingNode): ReadonlyMap<string, BoundKeys> {
	return new Map(
		node.entries("actions").map(({ key, value }) => {
			const keys = value.items().map((item) => {
				const named = keyNamed(item.text());
				return "key" in named ? named.key : item.fail(named.problem);
			});
			return [key.text(), { keys: [...new Set(keys)], place: key.place() }];
		}),
	);
}
