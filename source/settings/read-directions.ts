import type { Direction, DirectionRules } from "../model/direction.ts";
import type { SettingNode } from "./setting-node.ts";

/** `max` and `min`, and what `exptrack metrics` calls them. */
const words: ReadonlyMap<string, Direction> = new Map([
	["max", "max"],
	["min", "min"],
	["higher", "max"],
	["lower", "min"],
]);

/** `{val_acc: max, "*_error": min}`. */
export function readDirections(node: SettingNode): DirectionRules {
	return new Map(
		node.entries("metrics").map(({ key, value }) => [key.text(), words.get(value.choice([...words.keys()]))!]),
	);
}
