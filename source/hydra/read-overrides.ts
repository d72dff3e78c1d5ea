import { loadYaml } from "./load-yaml.ts";
export function readOverrides(text: string): string[] {
	const value = loadYaml(text);
	return Array.isArray(value) ? value.map(String) : [];
}
