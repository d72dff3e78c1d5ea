import type { Binding } from "../source/tui/binding.ts";
import { keyText } from "../source/tui/key-text.ts";
import { keymap } from "../source/tui/keymap.ts";
import type { Place } from "../source/tui/screen.ts";

/** What the places of a key are called, the first fitting line; those of one group are always together. */
const names: readonly (readonly [name: string, fits: (places: ReadonlySet<Place>) => boolean])[] = [
	["runs, their files, problems", (places) => places.has("problems") && places.has("runs") && !places.has("help")],
	["everywhere", (places) => places.has("problems") && places.has("run/log")],
	["tables of projects, experiments, runs", (places) => places.has("projects") && places.has("runs")],
	["projects, experiments", (places) => places.has("projects")],
	["runs", (places) => places.size === 1 && places.has("runs")],
	["one run", (places) => places.has("run/overview") && places.has("run/log")],
	["the config of a run", (places) => places.size === 1 && places.has("run/config")],
	["logs and files", (places) => places.has("run/log") || places.has("file")],
];

/** The keymap as a table of the readme. */
export function keyTable(): string {
	const sections = new Map<string, Binding[]>();
	for (const binding of keymap) {
		const name = placeName(binding);
		sections.set(name, [...(sections.get(name) ?? []), binding]);
	}
	const lines = Array.from(sections, ([where, bindings]) =>
		bindings.map(
			({ name, keys, help }, index) =>
				`| ${index === 0 ? `**${where}**` : ""} | ${keys.map(keyCell).join(" ")} | \`${name}\` | ${help.replaceAll("|", "\\|")} |`,
		),
	);
	return `\n| where | key | action | what it does |\n|---|---|---|---|\n${lines.flat().join("\n")}\n\n`;
}

function placeName({ places }: Binding): string {
	const set = new Set(places);
	return names.find(([, fits]) => fits(set))?.[0] ?? places.join(", ");
}

function keyCell(key: string): string {
	const text = keyText(key, false);
	return text === "`" ? "`` ` ``" : `\`${text}\``;
}
