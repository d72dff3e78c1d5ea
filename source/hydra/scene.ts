import type { Value } from "../model/value.ts";
import type { ConfigTree } from "./config-tree.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Source {
	readonly tree: ConfigTree;
	readonly values: readonly Value[];
}

/** All that a value may depend on. */
export interface Scene {
	readonly config: Source;
	/** hydra.yaml. */
	readonly hydra: Source | null;
	/** Whether the two are one config, as while the app ran. */
	readonly isMerged: boolean;
	readonly surroundings: Omit<Surroundings, "hydra">;
}

/** Hears of each value that is read, in order. */
export interface ReadLog {
	read(source: "config" | "hydra", place: number, value: Value): void;
	asked(what: "env" | "now" | "pythonVersion", name: string, value: unknown): void;
}

/** How much work one value may take. */
export interface Limits {
	readonly steps: number;
	readonly characters: number;
}

/** What each value of a config of that size may take: more than any that is meant to be read, and never much together. */
export function limitsFor(values: number): Limits {
	return {
		steps: Math.max(200, Math.floor(2_000_000 / Math.max(100, values))),
		characters: Math.max(16_384, Math.floor(20_000_000 / Math.max(100, values))),
	};
}
