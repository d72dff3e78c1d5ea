import type { FlatConfig } from "../model/flat-config.ts";
import { ConfigTemplate } from "./config-template.ts";

/** Shapes of configs that are remembered: a sweep over groups has one for each combination of options. */
const maxTemplates = 64;

/**
 * Reads the configs of many runs. Those of a sweep differ in a few lines, and only these are read; what has a shape of its
 * own is read in full. Either way the result is the same.
 */
export class ConfigReader {
	/** The latest used first. */
	readonly #templates: ConfigTemplate[] = [];
	readonly #namesOf = new Map<string, readonly string[]>();

	/** Throws a DataError, with the line, where the text is no config. Configs of one shape share one list of names. */
	read(text: string): FlatConfig {
		for (const [index, template] of this.#templates.entries()) {
			const config = template.apply(text);
			if (config === null) continue;
			if (index > 0) {
				this.#templates.splice(index, 1);
				this.#templates.unshift(template);
			}
			return config;
		}
		const { config, template } = ConfigTemplate.read(text);
		const names = this.#shared(config.names);
		if (template !== null) {
			this.#templates.unshift(template.withNames(names));
			this.#templates.length = Math.min(this.#templates.length, maxTemplates);
		}
		return { names, values: config.values };
	}

	#shared(names: readonly string[]): readonly string[] {
		const key = names.join("\0");
		const known = this.#namesOf.get(key);
		if (known !== undefined) return known;
		this.#namesOf.set(key, names);
		return names;
	}
}
