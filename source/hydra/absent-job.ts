import { type FlatConfig, flatten, type NamedValues } from "../model/flat-config.ts";
import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { isList, type Value } from "../model/value.ts";
import { launchOf } from "./launch.ts";
import { lookUp } from "./look-up.ts";
import { unquoted } from "./override.ts";
import { overrideDirname } from "./override-dirname.ts";
import { parseOverride } from "./parse-override.ts";
import { sweepSubdir } from "./sweep-subdir.ts";

/** What is known of a job that left no folder. */
export interface AbsentJob {
	/** Parts of its folder below that of the sweep. */
	readonly folder: readonly string[];
	/** The parameters that its words give. */
	readonly config: NamedValues;
	/** The options of config groups that they give, as `choice.GROUP`. */
	readonly choices: NamedValues;
}

/** A job of a sweep as it would have been, from multirun.yaml and its words. */
export function absentJob(multirun: FlatConfig, num: number, words: readonly string[]): AbsentJob {
	const config = new Map<Value, Value>();
	const choices = new Map<string, Value>();
	for (const word of words) {
		const override = overrideOf(word);
		if (override === null || override.type === "DEL") continue;
		const { key, package: at, keyElement } = override;
		const value = unquoted(override.value);
		const group = at === null ? key : `${key}@${at}`;
		const isGroup = key.includes("/") || lookUp(multirun, `hydra.runtime.choices.${group}`) !== undefined;
		if (isGroup) choices.set(`choice.${group}`, value);
		else if (at === null) config.set(keyElement.replace(/^\++/, ""), value);
	}
	const { names, values } = flatten(config);
	return {
		folder: folderOf(multirun, num, words, { names, values }),
		config: { names, values },
		choices: { names: [...choices.keys()], values: [...choices.values()] },
	};
}

function overrideOf(word: string) {
	try {
		return parseOverride(word);
	} catch (error) {
		if (error instanceof DataError) return null;
		throw error;
	}
}

/** `hydra.sweep.subdir` with what the job would have had in its place. */
function folderOf(multirun: FlatConfig, num: number, words: readonly string[], own: NamedValues): readonly string[] {
	const changed = new Map<string, Value>([
		...own.names.map((name, index): [string, Value] => [name, own.values[index]!]),
		["hydra.job.num", num],
		["hydra.job.id", String(num)],
		["hydra.overrides.task", words],
		["hydra.job.override_dirname", overrideDirname(words, dirnameOptions(multirun))],
	]);
	const values = multirun.names.map((name, place) => changed.get(name) ?? multirun.values[place]!);
	const job = { names: multirun.names, paths: multirun.paths, values };
	return sweepSubdir(launchOf(job), job) ?? [String(num)];
}

function dirnameOptions(multirun: FlatConfig) {
	const option = (name: string) => lookUp(multirun, `hydra.job.config.override_dirname.${name}`);
	const text = (value: Value | undefined, other: string) => (typeof value === "string" ? value : other);
	const excluded = option("exclude_keys");
	return {
		kvSep: text(option("kv_sep"), "="),
		itemSep: text(option("item_sep"), ","),
		excludeKeys: isList(excluded) ? excluded.map(pythonText) : [],
	};
}
