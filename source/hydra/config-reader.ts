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
	/** The first config with each list of names. */
	readonly #firstOf = new Map<string, FlatConfig>();

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
		const key = config.paths
			.map((path) => path.map((part) => `${kindOf(part)} ${pythonText(part)}`).join("\0"))
			.join("\n");
		const first = this.#firstOf.get(key);
		if (first !== undefined) return { names: first.names, paths: first.paths, values: config.values };
		this.#firstOf.set(key, config);
		return config;
	}
}
