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
