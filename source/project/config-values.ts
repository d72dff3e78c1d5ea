import { FlatResolver } from "../hydra/flat-resolver.ts";
import type { ResolveProblem } from "../hydra/leaf-outcome.ts";
import { startedFromPath } from "../hydra/log-stamps.ts";
import type { WallClock } from "../hydra/strftime.ts";
import type { FlatConfig } from "../model/flat-config.ts";
import { OwnValues } from "./own-values.ts";
import type { OwnPlaces } from "./table-builder.ts";

export interface ResolvedValues {
	readonly config: FlatConfig;
	readonly own: OwnPlaces;
	/** What is wrong with single values, as long as no run before had the very same. */
	readonly news: readonly ResolveProblem[];
}

/** What the values of a run's config stand for, as far as the disk tells. */
export class ConfigValues {
	readonly #resolver = new FlatResolver();
	readonly #env: ((name: string) => string | undefined) | null;
	readonly #told = new Set<ResolveProblem>();
	readonly #own = new OwnValues();

	/** `env`: the environment that values may be taken from; null: none. */
	constructor(env: ((name: string) => string | undefined) | null) {
		this.#env = env;
	}

	/** `path`: the run's folder, whose name tells the time that `${now:…}` was. */
	resolve(config: FlatConfig, hydra: FlatConfig, path: string): ResolvedValues {
		const { config: resolved, problems } = this.#resolver.resolve(config, {
			hydra: hydra.names.length === 0 ? null : hydra,
			env: this.#env,
			get now() {
				return clockOfPath(path.split("/"));
			},
			pythonVersion: null,
		});
		const own = resolved === config ? null : this.#own.places(config, resolved);
		if (problems.length === 0) return { config: resolved, own, news: problems };
		const news = problems.filter((problem) => isBroken(problem) && !this.#told.has(problem));
		for (const problem of news) this.#told.add(problem);
		return { config: resolved, own, news };
	}
}

/**
 * Whether a value is broken, and not only unknown here: resolvers of the app, the environment of another machine and values
 * that are still missing (`???`) leave a text as it is written, and that is all there is to say.
 */
export function isBroken({ kind, message }: ResolveProblem): boolean {
	if (kind === "UnsupportedInterpolationType" || kind === "InterpolationToMissingValueError") return false;
	return !message.startsWith("KeyError: Environment variable");
}

/** The time that the folders of a run are named after: that is what `${now:…}` was. */
export function clockOfPath(path: readonly string[]): WallClock | null {
	const time = startedFromPath(path);
	if (time === null) return null;
	const date = new Date(time);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds(),
		microsecond: 0,
	};
}
