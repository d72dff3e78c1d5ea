import type { TextFind } from "../../query/text-find.ts";
import { sanitise } from "../../render/sanitise.ts";
import { valueText } from "../../render/value-text.ts";
import { truncate } from "../../render/width.ts";
import { type ConfigDifference, type ConfigDifferences, differencesOf } from "../config-differences.ts";
import { type ConfigItem, configItems, documentOf, outlineOf } from "../config-items.ts";
import { configMarks } from "../config-marks.ts";
import { configFind, shownItems } from "../config-rows.ts";
import type { Look } from "../look.ts";
import type { Role } from "../role.ts";
import { idText } from "../run-columns.ts";
import type { RunScreen } from "../screen.ts";
import type { State } from "../state.ts";

export interface Note {
	readonly text: string;
	readonly role: Role;
}

/** What is told of a line besides its text. */
export class ConfigNotes {
	readonly differences: ConfigDifferences;
	readonly find: TextFind | null;
	/** Indexes of items; null: all. */
	readonly shown: ReadonlySet<number> | null;
	readonly #state: State;
	readonly #marks: ReadonlyMap<string, string>;
	readonly #unresolved: ReadonlyMap<string, string> | undefined;
	readonly #problem: { readonly message: string; readonly item: ConfigItem | undefined } | null;
	readonly #look: Look;

	constructor(state: State, screen: RunScreen, look: Look) {
		const isConfig = state.configView.file === "config";
		const outline = outlineOf(state, screen.run);
		const items = configItems(state, screen);
		const heads = items.findIndex(({ kind }) => kind === "line");
		this.differences = differencesOf(state, screen);
		this.find = configFind(state);
		this.shown = shownItems(state, screen);
		this.#state = state;
		this.#look = look;
		this.#marks = isConfig ? configMarks(state, screen.run) : new Map();
		this.#unresolved = state.showsResolved ? documentOf(state, screen.run)?.unresolved : undefined;
		const problem = outline?.problem ?? null;
		this.#problem = problem === null ? null : { message: problem.message, item: items[heads + (problem.line ?? 0)] };
	}

	/** null: it does not differ. */
	difference({ column }: ConfigItem): ConfigDifference | null {
		return column === null ? null : this.differences.of(column);
	}

	of(item: ConfigItem): Note[] {
		const { glyphs } = this.#look;
		const arrow = glyphs.isAscii ? "<-" : "←";
		const notes: Note[] = [];
		if (this.#problem?.item === item) notes.push({ text: `${arrow} ${sanitise(this.#problem.message)}`, role: "bad" });
		const why = item.kind !== "line" || item.name === null ? undefined : this.#unresolved?.get(item.name);
		if (why !== undefined) notes.push({ text: `${arrow} ${sanitise(why)}`, role: "bad" });
		const difference = this.difference(item);
		if (difference !== null) notes.push({ text: this.#differenceText(difference), role: "warn" });
		const mark = item.kind !== "line" || item.name === null ? undefined : this.#marks.get(item.name);
		if (mark !== undefined) notes.push({ text: `${arrow} ${mark}`, role: "muted" });
		return notes;
	}

	#differenceText(difference: ConfigDifference): string {
		const { glyphs } = this.#look;
		const value = truncate(valueText(difference.value, glyphs), 40, glyphs.ellipsis);
		if (difference.is === "run") {
			const { runs } = this.#state.table;
			return `(${value} in run ${idText(runs[difference.row]!)})`;
		}
		const { runs, own, of, distinct } = difference;
		if (distinct === of && of > 2) return `(another in each of ${of} runs)`;
		return `(${value} in ${runs} of ${of}${runs === own ? ", as often" : ""})`;
	}
}
