import type { FlatConfig } from "../model/flat-config.ts";
import type { Mapping } from "../model/value.ts";
import type { WallClock } from "./strftime.ts";

/** What a config's interpolations may ask for besides the config. */
export interface Surroundings<Config extends Mapping | FlatConfig = Mapping | FlatConfig> {
	/** The whole hydra.yaml, with its root key `hydra`; null: the resolvers of Hydra are unknown. */
	readonly hydra: Config | null;
	/** For `${oc.env:…}`; null: there is none, and what Hydra kept of one in `hydra.job.env_set` is not to be seen either. */
	readonly env: ((name: string) => string | undefined) | null;
	/** For `${now:…}`, as the machine of the run saw it; null: it stays as it is. */
	readonly now: WallClock | null;
	/** `3.11` or `3.11.7`, for `${python_version:…}`; null: it stays as it is. */
	readonly pythonVersion: string | null;
}

/** No hydra.yaml, no environment, no clock: what only these tell stays as it is written, or takes its default. */
export const nothingAround: Surroundings<never> = { hydra: null, env: null, now: null, pythonVersion: null };
