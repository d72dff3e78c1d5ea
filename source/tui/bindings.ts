import type { BoundKeys } from "../settings/settings.ts";
import type { Request } from "./action.ts";
import type { Binding } from "./binding.ts";
import { keymap } from "./keymap.ts";
import { lastOf } from "./last-of.ts";
import { reboundKeymap } from "./rebound-keymap.ts";
import type { Place, Screen } from "./screen.ts";
import { type State, topScreen } from "./state.ts";

export function placeOfScreen(screen: Screen): Place {
	return screen.kind === "run" ? `run/${screen.tab}` : screen.kind;
}

const keymapOf = lastOf((bound: ReadonlyMap<string, BoundKeys>) => reboundKeymap(keymap, bound));

/** What keys do in a place, as they are bound now. */
export function bindingsOf({ boundKeys }: Pick<State, "boundKeys">, place: Place): readonly Binding[] {
	return keymapOf(boundKeys).filter((binding) => binding.places.includes(place));
}

/** What a key asks for on the screen that is seen; null when it means nothing there. */
export function requestFor(state: State, key: string): Request | null {
	const place = placeOfScreen(topScreen(state));
	const binding = keymapOf(state.boundKeys).find((row) => row.keys.includes(key) && row.places.includes(place));
	if (binding === undefined) return null;
	const why = binding.unless?.(state) ?? null;
	return why === null ? binding.action : { type: "say", message: why };
}

/** The first key of an action in a place; undefined where it has none. */
export function keyOfAction(state: State, name: string): string | undefined {
	return bindingsOf(state, placeOfScreen(topScreen(state))).find((row) => row.name === name)?.keys[0];
}
