import { overridePlace } from "../hydra/override-place.ts";
import type { Run } from "../model/run.ts";
import { type RunTable, valueAt } from "../model/run-table.ts";
import { valueText } from "../render/value-text.ts";
import { lastOf } from "./last-of.ts";
import { rowOf, runOf } from "./select.ts";
import type { State } from "./state.ts";

/** What set the places of a run's config, by their names: `choice resnet`, `override`, or both. */
export function configMarks(state: State, key: string): ReadonlyMap<string, string> {
	const run = runOf(state, key);
	return run === undefined ? none : marks(run, state.table, rowOf(state, key)!);
}

const none: ReadonlyMap<string, string> = new Map();

const marks = lastOf((run: Run, table: RunTable, row: number): ReadonlyMap<string, string> => {
	const words = new Map<string, string[]>();
	const add = (place: string | null, word: string) => {
		if (place !== null) words.set(place, [...(words.get(place) ?? []), word]);
	};
	for (const [name, column] of table.choices) {
		const option = valueAt(column, row);
		if (option !== undefined && option !== null)
			add(overridePlace(name.replace(/^choice\./, "")), `choice ${valueText(option)}`);
	}
	for (const place of new Set(run.overrides.map(overridePlace))) add(place, "override");
	return new Map(Array.from(words, ([place, all]) => [place, all.join(", ")]));
});
