import { createHash } from "node:crypto";
import type { FlatConfig } from "../model/flat-config.ts";
import { pythonText } from "../model/python-text.ts";
import { kindOf } from "../model/value.ts";
import { ConfigTemplate } from "./config-template.ts";
import { textOf } from "./text-of.ts";

/** Shapes of configs that are remembered: a sweep over groups has one for each combination of options. */
const maxTemplates = 64;

/**
 * Reads the configs of many runs. Those of a sweep differ in a few lines, and only these are read; what has a shape of its
 * own is read in full. Either way the result is the same.
 */
export class ConfigReader {
	/** The latest used first. */
	readonly #templates: ConfigTemplate[] = [];
	/** The lists of each shape, by a hash of its paths, for these may be as long as the configs; the latest used last. */
	readonly #shapes = new Map<string, Pick<FlatConfig, "names" | "paths">>();
	readonly #maxNames: number;
	#names = 0;

	/** `maxNames`: names of all shapes together whose lists are kept to be shared. */
	constructor(maxNames = 500_000) {
		this.#maxNames = maxNames;
	}

	/**
	 * `bytes` is the file as a text, one sign a byte (Latin-1). Throws a DataError, with the line, where it is no config.
	 * Configs of one shape share one list of names.
	 */
	read(bytes: string): FlatConfig {
		for (let index = 0; index < this.#templates.length; index++) {
			const template = this.#templates[index]!;
			const config = template.apply(bytes);
			if (config === null) continue;
			if (index > 0) {
				this.#templates.splice(index, 1);
				this.#templates.unshift(template);
			}
			return config;
		}
		const { config, template } = ConfigTemplate.read(textOf(Buffer.from(bytes, "latin1")));
		const shared = this.#shared(config);
		if (template !== null) {
			this.#templates.unshift(template.sharing(shared));
			this.#templates.length = Math.min(this.#templates.length, maxTemplates);
		}
		return shared;
	}

	/** The config with the lists of names and paths that an earlier one with the same paths has. */
	#shared(config: FlatConfig): FlatConfig {
		// Kinds tell the key `1` from the key `"1"`.
		const spelled = config.paths.map((path) => path.map((part) => `${kindOf(part)} ${pythonText(part)}`));
		const key = createHash("sha256").update(JSON.stringify(spelled)).digest("base64");
		const known = this.#shapes.get(key);
		const { names, paths } = known ?? config;
		this.#shapes.delete(key);
		this.#shapes.set(key, { names, paths });
		if (known === undefined) this.#forget(names.length);
		return { names, paths, values: config.values };
	}

	/** Makes room for the names of a shape that has come. */
	#forget(names: number): void {
		this.#names += names;
		for (const [key, shape] of this.#shapes) {
			if (this.#names <= this.#maxNames) return;
			this.#shapes.delete(key);
			this.#names -= shape.names.length;
		}
	}
}
