import { UserError } from "../model/problem.ts";
import { themeNames } from "../model/theme-name.ts";
import type { GroupRegex } from "../query/group-regex.ts";
import { parseLogPattern } from "./parse-log-pattern.ts";
import { projectSettingList } from "./project-setting-list.ts";
import { readDirections } from "./read-directions.ts";
import { readKeys } from "./read-keys.ts";
import { readProjects } from "./read-projects.ts";
import { readViews } from "./read-views.ts";
import type { SettingNode } from "./setting-node.ts";
import type { ProjectSettings, Settings } from "./settings.ts";

/** One name of the config file. How it is read, the example and the readme are made from these records. */
export interface Setting {
	readonly name: string;
	/** What its value is, for people. */
	readonly takes: string;
	readonly help: string;
	/** Lines of YAML that set it. */
	readonly example: readonly string[];
	readonly read: (node: SettingNode) => Partial<Settings>;
	/** What holds, set or not. */
	readonly value: (settings: Settings) => SettingValue;
}

export type SettingValue = string | boolean | readonly string[] | { readonly [name: string]: SettingValue };

export const settingList: readonly Setting[] = [
	{
		name: "log-patterns",
		takes: "regular expressions",
		help: "metrics in logs, each named group one; those of --log-pattern come first",
		example: ["log-patterns:", "  - 'step (?<step>\\d+): loss (?<loss>\\S+)'"],
		read: (node) => ({ logPatterns: node.items().map(logPattern) }),
		value: ({ logPatterns }) => logPatterns.map(({ source }) => source),
	},
	{
		name: "metrics",
		takes: "max or min by metric",
		help: "whether a metric is better high (max) or low (min), where its name does not tell; * stands for anything",
		example: ["metrics:", "  val_acc: max", '  "*_error": min'],
		read: (node) => ({ directions: readDirections(node) }),
		value: ({ directions }) => Object.fromEntries(directions),
	},
	{
		name: "theme",
		takes: themeNames.join(", "),
		help: "the colours: the terminal's own sixteen, those for a dark or a light ground, or the strongest",
		example: ["theme: dark"],
		read: (node) => ({ theme: node.choice(themeNames) }),
		value: ({ theme }) => theme ?? themeNames[0],
	},
	{
		name: "keys",
		takes: "keys by action",
		help: "the keys of an action in place of its usual ones; the table of keys has the names of the actions",
		example: ["keys:", "  filter: ctrl+f", "  quit: [q, ctrl+q]"],
		read: (node) => ({ keys: readKeys(node) }),
		value: ({ keys }) => Object.fromEntries(Array.from(keys, ([action, bound]) => [action, bound.keys])),
	},
	{
		name: "projects",
		takes: "settings by folder",
		help: "flags that hold below a folder, or a glob of folders, where none are typed; the first that fits counts",
		example: [
			"projects:",
			"  ~/projects/vision:",
			...projectSettingList.map(({ name, example }) => `    ${name}: ${example}`),
			"    views:",
			"      good: \"--filter 'val_acc > 0.9' --sort -best(val_acc)\"",
			'  "**/scratch/*":',
			"    metric: train_loss",
		],
		read: (node) => ({ projects: readProjects(node) }),
		value: ({ projects }) => Object.fromEntries(projects.map((project) => [project.pattern, projectValue(project)])),
	},
	{
		name: "views",
		takes: "flags by name",
		help: "queries that have a name, for --view and V, beside those that were saved",
		example: ["views:", "  failed: \"--filter 'status = failed' --sort -started\""],
		read: (node) => ({ views: readViews(node) }),
		value: ({ views }) => Object.fromEntries(views),
	},
	{
		name: "mouse",
		takes: "true or false",
		help: "false leaves the mouse to the terminal, as --no-mouse does",
		example: ["mouse: true"],
		read: (node) => ({ mouse: node.flag() }),
		value: ({ mouse }) => mouse ?? true,
	},
	{
		name: "ascii",
		takes: "true or false",
		help: "true uses no signs beyond ASCII, as --ascii does",
		example: ["ascii: false"],
		read: (node) => ({ ascii: node.flag() }),
		value: ({ ascii }) => ascii ?? false,
	},
	{
		name: "color",
		takes: "true or false",
		help: "false uses no colours, as --no-color does",
		example: ["color: true"],
		read: (node) => ({ color: node.flag() }),
		value: ({ color }) => color ?? true,
	},
];

function logPattern(node: SettingNode): GroupRegex {
	const text = node.text();
	try {
		return parseLogPattern(text);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return node.fail(`${text}: ${error.message}`);
	}
}

function projectValue({ flags, views }: ProjectSettings): SettingValue {
	return views.size === 0 ? flags : { ...flags, views: Object.fromEntries(views) };
}
