import type { FlatConfig } from "../model/flat-config.ts";
import type { Value } from "../model/value.ts";

const placesOf = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The value with a dotted name, undefined where there is none. Configs that share their names are indexed once. */
export function lookUp(config: FlatConfig, name: string): Value | undefined {
	let places = placesOf.get(config.names);
	if (places === undefined) {
		places = new Map(config.names.map((known, index) => [known, index]));
		placesOf.set(config.names, places);
	}
	const place = places.get(name);
	return place === undefined ? undefined : config.values[place];
}
