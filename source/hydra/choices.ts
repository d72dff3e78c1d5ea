import type { FlatConfig, NamedValues } from "../model/flat-config.ts";
import type { Value } from "../model/value.ts";

interface Groups {
	/** `choice.model` for the group `model`. */
	readonly names: readonly string[];
	/** Place of each among the values of hydra.yaml. */
	readonly places: readonly number[];
	readonly placeOf: ReadonlyMap<string, number>;
}

const prefix = "hydra.runtime.choices.";
const groupsOf = new WeakMap<readonly string[], Groups>();

/**
 * The option of each config group, from `hydra.runtime.choices` (since Hydra 1.1), those of Hydra itself left out. Jobs of
 * a sweep under Hydra 1.1 keep the choices of the first job there, so what the words of the job say comes first.
 */
export function choicesOf({ names, values }: FlatConfig, overrides: readonly string[]): NamedValues {
	const groups = groupsOf.get(names) ?? findGroups(names);
	if (groups.places.length === 0) return none;
	const chosen = groups.places.map((place): Value => values[place]!);
	for (const word of overrides) {
		const end = word.indexOf("=");
		const place = end < 0 ? undefined : groups.placeOf.get(word.slice(0, end).replace(/^\++/, ""));
		if (place === undefined) continue;
		const option = word.slice(end + 1);
		// A list of options is no choice of one.
		if (/^[\w./ -]+$/.test(option)) chosen[place] = option === "null" ? null : option;
	}
	return { names: groups.names, values: chosen };
}

const none: NamedValues = { names: [], values: [] };

function findGroups(names: readonly string[]): Groups {
	const found = names.flatMap((name, place) =>
		name.startsWith(prefix) && !name.startsWith(`${prefix}hydra/`) ? [{ group: name.slice(prefix.length), place }] : [],
	);
	const groups = {
		names: found.map(({ group }) => `choice.${group}`),
		places: found.map(({ place }) => place),
		placeOf: new Map(found.map(({ group }, index) => [group, index])),
	};
	groupsOf.set(names, groups);
	return groups;
}
