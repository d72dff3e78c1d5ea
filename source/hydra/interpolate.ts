import type { FlatConfig } from "../model/flat-config.ts";
import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { isMapping } from "../model/value.ts";
import { textValue } from "./resolve-text.ts";
import { Unresolved } from "./unresolved.ts";

/** No system takes longer paths. */
const maxPath = 4096;

/**
 * A template of a path in a run's hydra.yaml, filled as it was while the app ran: app and Hydra were one config. `home` is
 * the keys down to the container in which it stands. null where that cannot be told: the clock, the environment and the
 * app's own resolvers are not on the disk.
 */
export function interpolate(
	template: string,
	config: FlatConfig,
	hydra: FlatConfig,
	home: readonly string[],
): string | null {
	// A folder that is named after a variable shows it anyway.
	const surroundings = { hydra, env: () => undefined, now: null, pythonVersion: null };
	try {
		const value = textValue(template, config, surroundings, { home, isMerged: true });
		if (value === "???" || isMapping(value)) return null;
		const path = pythonText(value);
		return path.length > maxPath ? null : path;
	} catch (error) {
		if (error instanceof Unresolved || error instanceof DataError) return null;
		throw error;
	}
}
