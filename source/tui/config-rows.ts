import type { TextFind } from "../query/text-find.ts";
import { textFind } from "../query/text-find.ts";
import { type ConfigDifferences, differencesOf } from "./config-differences.ts";
import { type ConfigItem, configItems, isComparing } from "./config-items.ts";
import { lastOf } from "./last-of.ts";
import type { RunScreen } from "./screen.ts";
import type { State } from "./state.ts";

/** Indexes of the items of the config tab that are not folded away, in order. */
export function configRows(state: State, screen: RunScreen): readonly number[] {
	return unfolded(configItems(state, screen), shownItems(state, screen), state.configView.folds);
}

const unfolded = lastOf(
	(items: readonly ConfigItem[], shown: ReadonlySet<number> | null, folds: ReadonlySet<string>) => {
		const rows: number[] = [];
		for (let index = 0; index < items.length; ) {
			const { fold } = items[index]!;
			const isShown = shown === null || shown.has(index);
			if (isShown) rows.push(index);
			index = isShown && fold !== null && folds.has(fold.name) ? fold.end : index + 1;
		}
		return rows;
	},
);

/** Those that differ from other runs and what they stand in; null: all are shown. */
export function shownItems(state: State, screen: RunScreen): ReadonlySet<number> | null {
	return isComparing(state) ? differing(configItems(state, screen), differencesOf(state, screen)) : null;
}

const differing = lastOf((items: readonly ConfigItem[], differences: ConfigDifferences): ReadonlySet<number> => {
	const shown = new Set<number>();
	for (const [index, { column, fold, parent }] of items.entries()) {
		if (column === null || differences.of(column) === null) continue;
		for (let within = index; within < (fold?.end ?? index + 1); within++) shown.add(within);
		for (let around = parent; around >= 0 && !shown.has(around); around = items[around]!.parent) shown.add(around);
	}
	return shown;
});

/** How what is looked for is found in a line; null: nothing is looked for. */
export function configFind({ configView }: State): TextFind | null {
	return configView.find === "" ? null : finding(configView.find);
}

const finding = lastOf((text: string) => textFind(text, true));

/** Indexes of the items in which it is found, folded away or not. */
export function configMatches(state: State, screen: RunScreen): readonly number[] {
	const find = configFind(state);
	return find === null
		? []
		: matching(configItems(state, screen), shownItems(state, screen), find, state.configView.find);
}

const matching = lastOf(
	(items: readonly ConfigItem[], shown: ReadonlySet<number> | null, find: TextFind, text: string) => {
		// Whoever types `optimizer.lr` means the one below `optimizer`, not all that is called so.
		const isPath = /[.[]/.test(text);
		const matches: number[] = [];
		for (const [index, { text, name, parent }] of items.entries()) {
			if (shown !== null && !shown.has(index)) continue;
			const isFound =
				find.matches(text) ||
				(isPath && name !== null && find.matches(name) && !find.matches(items[parent]?.name ?? ""));
			if (isFound) matches.push(index);
		}
		return matches;
	},
);
