import { FlatResolver } from "../hydra/flat-resolver.ts";
import type { ResolveProblem } from "../hydra/leaf-outcome.ts";
import { type ClockTime, startedFromPath } from "../hydra/log-stamps.ts";
import type { WallClock } from "../hydra/strftime.ts";
import type { FlatConfig } from "../model/flat-config.ts";
import { OwnValues } from "./own-values.ts";
import type { OwnPlaces } from "./table-builder.ts";

/** A single value that is broken, and how. */
export type BrokenValue = Pick<ResolveProblem, "name" | "kind" | "message">;

export interface ResolvedValues {
	readonly config: FlatConfig;
	readonly own: OwnPlaces;
	readonly broken: readonly BrokenValue[];
}

/** What the values of a run's config stand for, as far as the disk tells. */
export class ConfigValues {
	readonly #resolver = new FlatResolver();
	readonly #env: ((name: string) => string | undefined) | null;
	readonly #told = new Set<string>();
	readonly #own = new OwnValues();
	#lastTime: ClockTime | null = null;
	#lastClock: WallClock | null = null;
	/** By the list of all problems, as runs that follow on each other share it. */
	readonly #broken = new WeakMap<readonly ResolveProblem[], readonly BrokenValue[]>();

	/** `env`: the environment that values may be taken from; null: none. */
	constructor(env: ((name: string) => string | undefined) | null) {
		this.#env = env;
	}

	/** `path`: the run's folder, whose name tells the time that `${now:…}` was. */
	resolve(config: FlatConfig, hydra: FlatConfig, path: string): ResolvedValues {
		const clock = () => this.#clockOf(path);
		const { config: resolved, problems } = this.#resolver.resolve(config, {
			hydra: hydra.names.length === 0 ? null : hydra,
			env: this.#env,
			get now() {
				return clock();
			},
			pythonVersion: null,
		});
		const own = resolved === config ? null : this.#own.places(config, resolved);
		return { config: resolved, own, broken: this.#brokenOf(problems) };
	}

	/** One object for the runs of a sweep: by it is found what was resolved at that time. */
	#clockOf(path: string): WallClock | null {
		const time = startedFromPath(path.split("/"));
		if (time !== this.#lastTime) {
			this.#lastTime = time;
			this.#lastClock = clockAt(time);
		}
		return this.#lastClock;
	}

	/** Those of a run, which was read now or the last time, that no run before had the very same. */
	news(broken: readonly BrokenValue[]): readonly BrokenValue[] {
		return broken.filter(({ name, kind, message }) => {
			const { size } = this.#told;
			return this.#told.add(`${name}\0${kind}\0${message}`).size > size;
		});
	}

	#brokenOf(problems: readonly ResolveProblem[]): readonly BrokenValue[] {
		const known = this.#broken.get(problems);
		if (known !== undefined) return known;
		const broken = problems.filter(isBroken).map(({ name, kind, message }) => ({ name, kind, message }));
		this.#broken.set(problems, broken);
		return broken;
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
	return clockAt(startedFromPath(path));
}

function clockAt(time: ClockTime | null): WallClock | null {
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
