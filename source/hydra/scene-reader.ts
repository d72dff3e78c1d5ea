import { isList, isMapping, type Value } from "../model/value.ts";
import { ConfigNode } from "./config-tree.ts";
import type { KeyPath } from "./key-path.ts";
import { pythonInt } from "./python-number.ts";
import type { ReadLog, Scene } from "./scene.ts";
import type { WallClock } from "./strftime.ts";
import { unresolvable } from "./unresolved.ts";
import { WorkBudget } from "./work-budget.ts";

/** Reads what an evaluation may read, and tells the log of all of it. */
export class SceneReader {
	protected readonly budget: WorkBudget;
	readonly #scene: Scene;
	readonly #log: ReadLog | null;

	constructor(scene: Scene, log: ReadLog | null = null, budget = new WorkBudget(scene.config.values.length)) {
		this.#scene = scene;
		this.#log = log;
		this.budget = budget;
	}

	charged(text: string): string {
		return this.budget.charged(text);
	}

	raw(node: ConfigNode): Value {
		if (node.tree === null) return node.own;
		const { config, hydra } = this.#scene;
		const isConfig = node.tree === config.tree;
		const value = (isConfig ? config : hydra)?.values[node.place] ?? null;
		this.#log?.read(isConfig ? "config" : "hydra", node.place, value);
		if (!isConfig && mayBeSecret(node, value) && this.#asked("") === null)
			throw unresolvable("hydra.job.env_set may hold secrets, which --env shows");
		return value;
	}

	/** The child of a container; undefined where it has none of that name. Throws on a list's item that is no number. */
	child(node: ConfigNode, key: string): ConfigNode | undefined {
		this.budget.step();
		if (node.children !== null) {
			return (
				node.children.get(key) ?? this.#otherRoot(node)?.children?.get(key) ?? node.children.get(numberKey(key) ?? key)
			);
		}
		const value = this.raw(node);
		if (isMapping(value)) {
			const known = value.has(key) ? key : (numberKey(key) ?? key);
			const item = value.get(known);
			return item === undefined ? undefined : ConfigNode.within(node, known, item);
		}
		if (!isList(value)) return undefined;
		const index = pythonInt(key);
		if (index === null) throw unresolvable(`${key} is no index of a list`);
		const place = index < 0n ? value.length + Number(index) : Number(index);
		return place in value ? ConfigNode.within(node, place, value[place] ?? null) : undefined;
	}

	base(path: KeyPath, container: ConfigNode): ConfigNode | null {
		if (path.dots === 0) return container.root;
		let node: ConfigNode | null = container;
		for (let dots = path.dots; dots > 1 && node !== null; dots--) node = node.parent;
		return node;
	}

	env(name: string): string | undefined {
		return this.#asked(name) ?? undefined;
	}

	get now(): WallClock | null {
		const value = this.#scene.surroundings.now;
		this.#log?.asked("now", "", value);
		return value;
	}

	get pythonVersion(): string | null {
		const value = this.#scene.surroundings.pythonVersion;
		this.#log?.asked("pythonVersion", "", value);
		return value;
	}

	get hydraNode(): ConfigNode | null {
		return this.#scene.hydra?.tree.root.children?.get("hydra") ?? null;
	}

	/** A variable; null where no environment is to be seen. */
	#asked(name: string): string | null | undefined {
		const { env } = this.#scene.surroundings;
		const value = env === null ? null : env(name);
		this.#log?.asked("env", name, value);
		return value;
	}

	/** Where app and Hydra are one config, each sees the other's keys at the root. */
	#otherRoot(node: ConfigNode): ConfigNode | undefined {
		const { isMerged, config, hydra } = this.#scene;
		if (!isMerged || hydra === null || node.parent !== null) return undefined;
		return node === config.tree.root ? hydra.tree.root : config.tree.root;
	}
}

/**
 * The app may reach keys that are numbers, where a type says so; on the disk types are lost, and OmegaConf finds nothing.
 * Here they are found.
 */
function numberKey(key: string): number | null {
	const number = Number(key);
	return Number.isSafeInteger(number) && String(number) === key ? number : null;
}

/** Whether a value of hydra.yaml holds variables of the machine that trained: `env_set` does, and the words that set it. */
function mayBeSecret(node: ConfigNode, value: Value): boolean {
	const keys: Value[] = [];
	for (let at: ConfigNode | null = node; at !== null && at.parent !== null; at = at.parent) keys.unshift(at.key);
	const name = keys.join(".");
	if (name === "hydra.job.env_set") return !(isMapping(value) && value.size === 0);
	if (name === "hydra.overrides.hydra") return isList(value) && value.some(setsVariable);
	return name.startsWith("hydra.job.env_set.");
}

function setsVariable(word: Value): boolean {
	return typeof word === "string" && /^[+~]*hydra\.job\.env_set\b/.test(word);
}
