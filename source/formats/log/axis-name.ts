import { nameWords } from "./name-words.ts";

/** Axes in the order in which the first that fits is taken, by the words that name them. */
const kinds: readonly (readonly string[])[] = [
	["step", "steps", "global_step", "gstep", "training_step", "train_step"],
	["timestep", "timesteps", "total_timesteps", "env_step", "env_steps", "frame", "frames", "interacts"],
	["iteration", "iterations", "iter", "iters", "it", "itr"],
	["update", "updates", "num_updates", "n_updates", "nupdates"],
	["episode", "episodes", "round", "generation"],
	["epoch", "ep"],
	["batch", "minibatch"],
];
const rank: ReadonlyMap<string, number> = new Map(
	kinds.flatMap((names, index) => names.map((name) => [name, index] as const)),
);
/** Words that may stand before the axis: `Train Epoch: 1`, `global step 100`. */
const before: ReadonlySet<string> = new Set(
	`train training trn val valid validation eval evaluation test testing global current cur local total learning starting start
	begin beginning running optimizer env num n the`.split(/\s+/),
);

/** The axis that a name stands for, in lower case as it is written; null where it is none. `time/total_timesteps` is one. */
export function axisName(name: string): string | null {
	const bare = name.replace(/\s?\([^()]*\)\s*$/, "").trim();
	const plain = bare.toLowerCase().replace(/\s+/g, "_").replace(/^_+/, "");
	if (rank.has(plain)) return plain;
	const last = plain.slice(Math.max(plain.lastIndexOf("/"), plain.lastIndexOf(".")) + 1);
	if (last !== plain) return rank.has(last) ? last : null;
	const parts = nameWords(bare);
	const word = parts.at(-1) ?? "";
	if (!rank.has(word) || !parts.slice(0, -1).every((part) => before.has(part))) return null;
	if (word.endsWith("s") && parts.includes("num")) return null;
	return word;
}

/** Where an axis stands in the order of preference: 0 is the first. */
export function axisRank(name: string): number {
	return rank.get(name) ?? kinds.length;
}
