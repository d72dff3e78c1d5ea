import { isMapping, type Mapping, type Value } from "../../model/value.ts";

/** A config that is told in parts, each a fresh value that nobody else holds. */
export class ConfigTree {
	readonly #root = new Map<Value, Value>();

	/** Puts a value at a path, in the place of what was there. */
	set(path: readonly string[], value: Value): void {
		let level = this.#root;
		for (const part of path.slice(0, -1)) {
			const below = level.get(part);
			const next = isMapping(below) && below.size > 0 ? (below as Map<Value, Value>) : new Map<Value, Value>();
			if (next !== below) level.set(part, next);
			level = next;
		}
		level.set(path.at(-1) ?? "", value);
	}

	remove(path: readonly string[]): void {
		let level: Mapping | undefined = this.#root;
		for (const part of path.slice(0, -1)) {
			const below: Value | undefined = level.get(part);
			if (!isMapping(below)) return;
			level = below;
		}
		(level as Map<Value, Value>).delete(path.at(-1) ?? "");
	}

	/** All but what W&B keeps for itself. */
	get values(): Mapping {
		return new Map(this.#root.entries().filter(([key]) => key !== "_wandb"));
	}
}
