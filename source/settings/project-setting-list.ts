import { UserError } from "../model/problem.ts";
import { FilterError } from "../query/filter-error.ts";
import { formatNames } from "../query/name-list.ts";
import { parseFilter } from "../query/parse-filter.ts";
import { parseSort } from "../query/sort.ts";
import type { SettingNode } from "./setting-node.ts";

/** A flag that a project has a value for. */
export interface ProjectSetting {
	readonly name: string;
	readonly takes: string;
	readonly help: string;
	/** Its value in the example, as YAML. */
	readonly example: string;
	/** The value as it would be typed. */
	readonly read: (node: SettingNode) => string;
}

/** Text as it is typed, or a list of names, of which odd ones need no quotes. */
function names(node: SettingNode): string {
	if (!node.isList) return node.text();
	const words = node.items().map((item) => item.text());
	return words.map((word) => (/[,`]/.test(word) ? formatNames([word]) : word)).join(",");
}

/** What can be said of a project, each named like the flag whose value it is. */
export const projectSettingList: readonly ProjectSetting[] = [
	{
		name: "columns",
		takes: "names",
		help: "parameters that are shown in place of those that vary",
		example: "[lr, model.*, -dataset.*]",
		read: names,
	},
	{ name: "metric", takes: "a name", help: "metric that is shown", example: "val_acc", read: (node) => node.text() },
	{
		name: "sort",
		takes: "names",
		help: "what runs are sorted by",
		example: "-best(val_acc)",
		read: (node) => {
			const text = names(node);
			return attempt(node, () => parseSort(text)) ?? text;
		},
	},
	{
		name: "filter",
		takes: "an expression",
		help: "the runs that are shown",
		example: '"status != failed"',
		read: (node) => {
			const text = node.text();
			return attempt(node, () => parseFilter(text)) ?? text;
		},
	},
	{
		name: "groups",
		takes: "names",
		help: "config groups whose parameters come first",
		example: "[model, dataset]",
		read: names,
	},
	{
		name: "seed",
		takes: "names",
		help: "what folds away with the seeds",
		example: "[seed, fold]",
		read: names,
	},
];

/** Fails at the place of the character that is wrong. */
function attempt(node: SettingNode, parse: () => unknown): undefined {
	try {
		parse();
	} catch (error) {
		if (error instanceof FilterError) return node.fail(error.message, error.position);
		if (error instanceof UserError) return node.fail(error.message);
		throw error;
	}
	return undefined;
}
