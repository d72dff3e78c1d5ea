import type { ConfigOutline, OutlineFold } from "../hydra/config-outline.ts";
import { overridePlace } from "../hydra/override-place.ts";
import type { Run } from "../model/run.ts";
import { type RunTable, valueAt } from "../model/run-table.ts";
import { valueText } from "../render/value-text.ts";
import { differencesOf } from "./config-differences.ts";
import type { ConfigDocument } from "./config-documents.ts";
import { choicesHead, overridesHead } from "./config-view.ts";
import { lastOf } from "./last-of.ts";
import type { RunScreen } from "./screen.ts";
import { rowOf, runOf } from "./select.ts";
import type { State } from "./state.ts";

/** A line of the config tab, folded away or not. */
export interface ConfigItem {
	/** Its own among the items. */
	readonly key: string;
	readonly kind: "head" | "word" | "line" | "gone";
	readonly text: string;
	/** Where it stands in the config; null: nowhere of its own. */
	readonly name: string | null;
	/** The parameter or choice of the table that it shows; null: none. */
	readonly column: string | null;
	readonly keyStart: number;
	readonly keyEnd: number;
	readonly fold: OutlineFold | null;
	/** Index of the item that folds it away; -1: none. */
	readonly parent: number;
}

/** The config that is looked at; null while it is read, and where there is none. */
export function documentOf({ configs, configView }: State, run: string): ConfigDocument | null {
	const loaded = configs.get(run);
	return loaded?.is === "loaded" ? loaded.value[configView.file] : null;
}

export function outlineOf(state: State, run: string): ConfigOutline | null {
	const document = documentOf(state, run);
	return document === null ? null : state.showsResolved ? document.resolved : document.written;
}

/** Whether only what differs from other runs is shown. */
export function isComparing({ configView }: State): boolean {
	return configView.onlyDiffering && configView.file === "config";
}

/** What the command line and the groups chose, the config, and what other runs have and this one has not. */
export function configItems(state: State, screen: RunScreen): readonly ConfigItem[] {
	const outline = outlineOf(state, screen.run);
	const run = runOf(state, screen.run);
	if (outline === null) return noItems;
	const isConfig = state.configView.file === "config";
	const heads = isConfig && run !== undefined ? headItems(run, state.table, rowOf(state, screen.run)!) : noItems;
	const items = joined(heads, outline, !state.showsResolved, isConfig);
	return isComparing(state) ? withGone(items, differencesOf(state, screen).gone(!state.showsResolved)) : items;
}

const noItems: readonly ConfigItem[] = [];

const headItems = lastOf((run: Run, table: RunTable, row: number): readonly ConfigItem[] => {
	const words = run.overrides.map((word): Head => ({ text: word, name: overridePlace(word), column: null }));
	const choices = Array.from(table.choices.values()).flatMap((column): Head[] => {
		const option = valueAt(column, row);
		const group = column.name.replace(/^choice\./, "");
		return option === undefined ? [] : [{ text: `${group}: ${valueText(option)}`, name: group, column: column.name }];
	});
	const heads = headed(overridesHead, "overrides", words, 0);
	return [...heads, ...headed(choicesHead, "choices", choices, heads.length)];
});

type Head = Pick<ConfigItem, "text" | "name" | "column">;

function headed(key: string, title: string, lines: readonly Head[], start: number): ConfigItem[] {
	if (lines.length === 0) return [];
	const end = start + lines.length + 1;
	const fold: OutlineFold = { name: key, kind: "list", size: lines.length, end };
	const base = { keyStart: 0, keyEnd: 0, fold: null, name: null, column: null } as const;
	const inside = lines.map((line, index): ConfigItem => {
		const colon = line.column === null ? 0 : line.text.indexOf(":");
		const own = { key: `${key}\0${index}`, kind: "word", parent: start } as const;
		return { ...base, ...own, ...line, text: `  ${line.text}`, keyStart: 2, keyEnd: 2 + colon };
	});
	return [{ ...base, key, kind: "head", text: title, keyEnd: title.length, fold, parent: -1 }, ...inside];
}

const joined = lastOf(
	(
		heads: readonly ConfigItem[],
		{ lines }: ConfigOutline,
		isRaw: boolean,
		isConfig: boolean,
	): readonly ConfigItem[] => {
		let above = "";
		let since = 0;
		const shift = heads.length;
		const items = lines.map((line): ConfigItem => {
			if (line.name !== null) above = line.name;
			since = line.name === null ? since + 1 : 0;
			return {
				key: since === 0 ? above : `${above}\0${since}`,
				kind: "line",
				text: line.text,
				name: line.name,
				// What others determine is the same in all runs as it is written.
				column: isConfig && !(isRaw && line.isInterpolated) ? line.name : null,
				keyStart: line.keyStart,
				keyEnd: line.keyEnd,
				fold: line.fold === null ? null : { ...line.fold, end: line.fold.end + shift },
				parent: line.parent < 0 ? -1 : line.parent + shift,
			};
		});
		return [...heads, ...items];
	},
);

const withGone = lastOf((items: readonly ConfigItem[], names: readonly string[]): readonly ConfigItem[] => {
	if (names.length === 0) return items;
	const rest = { kind: "gone", fold: null, parent: -1, keyStart: 0 } as const;
	const gone = names.map((name) => ({
		...{ key: `\0gone ${name}`, text: `${name}:`, name, column: name, keyEnd: name.length },
		...rest,
	}));
	return [...items, ...gone];
});
