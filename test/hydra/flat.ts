import type { FlatConfig } from "../../source/model/flat-config.ts";
import type { Value } from "../../source/model/value.ts";

/** A config by dotted names, as the reader flattens it. */
export function flat(config: Readonly<Record<string, Value>>): FlatConfig {
	const names = Object.keys(config);
	return { names, paths: names.map((name) => name.split(".")), values: Object.values(config) };
}

/** What each job of a sweep has in its hydra.yaml. */
export const job = { "hydra.mode": "MULTIRUN", "hydra.job.num": 3, "hydra.output_subdir": ".hydra" } as const;
