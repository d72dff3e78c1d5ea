import type { JobFacts } from "../hydra/job-facts.ts";
import type { Origin } from "../hydra/origin.ts";
import type { FlatConfig, NamedValues } from "../model/flat-config.ts";
import type { Run } from "../model/run.ts";
import type { BrokenValue } from "./config-values.ts";
import type { Signs, TurnedSigns } from "./run-signs.ts";
import type { OwnPlaces } from "./table-builder.ts";

/** What a run is, before what became of it and which files it wrote are looked at. */
export type Placed = Omit<Run, keyof Signs | "root" | "path" | "files" | "launch">;

/** All that the index keeps of a run. */
export interface RunEntry {
	readonly placed: Placed;
	readonly config: FlatConfig;
	readonly own: OwnPlaces;
	readonly choices: NamedValues;
	readonly broken: readonly BrokenValue[];
	readonly job: JobFacts;
	/** Where it has run; null where nothing tells. */
	readonly origin: Origin | null;
	/** Names of sweeps around the run that its place was told by; null where Hydra's own files told it. */
	readonly markers: string | null;
	/** null: not known, or it changes by itself, as that of a running run. */
	readonly signs: KnownSigns | null;
}

/** Signs that hold as long as the run has the files that it had: a new one may be a log. */
export interface KnownSigns extends TurnedSigns {
	/** Mark of the list of its files. */
	readonly files: number;
}
