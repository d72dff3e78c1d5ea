import type { Surroundings } from "../../source/hydra/surroundings.ts";

/** Nothing but the config. */
export const alone = { hydra: null, env: () => undefined, now: null, pythonVersion: null } as const;

/** The clock and the version that the oracles were made with. */
export const oracleClock = { year: 2030, month: 1, day: 2, hour: 3, minute: 4, second: 5, microsecond: 0 } as const;
export const oraclePython = "3.11.7";

export function envOf(variables: Readonly<Record<string, string>>): Surroundings["env"] {
	return (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
}
