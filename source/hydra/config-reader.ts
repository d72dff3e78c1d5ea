import { type FlatConfig, flatten } from "../model/flat-config.ts";
import { loadConfig } from "./load-yaml.ts";
export class ConfigReader {
	read(text: string): FlatConfig {
		return flatten(loadConfig(text));
	}
}
