import type { Binding } from "./binding.ts";
import { bindingsOf } from "./bindings.ts";
import { keyGroup, keyGroups } from "./key-groups.ts";
import { keyText } from "./key-text.ts";
import type { HelpScreen } from "./screen.ts";
import type { State } from "./state.ts";

/** A line of the help: the title of a group, an action with its keys, or the rest of its text. */
export interface HelpRow {
	readonly kind: "title" | "action" | "rest";
	readonly keys: readonly string[];
	/** What the config file and the palette call it. */
	readonly name: string;
	readonly text: string;
}

/** Cells of the columns; where there is little room the names are left out. */
export function helpWidths(columns: number): { readonly keys: number; readonly name: number; readonly text: number } {
	const keys = Math.min(20, Math.floor(columns * 0.32));
	const name = columns >= 110 ? 20 : 0;
	return { keys, name, text: columns - keys - name - (name === 0 ? 6 : 8) };
}

/** The keys of a screen in groups, those that have what is looked for, and no line wider than there is room. */
export function helpRows(state: Pick<State, "boundKeys" | "columns">, { of, search }: HelpScreen): readonly HelpRow[] {
	const { text: width } = helpWidths(state.columns);
	const wanted = search.toLowerCase();
	const fits = ({ name, keys, help }: Binding) =>
		[name, help, ...keys, ...keys.map((key) => keyText(key, false)), ...keys.map((key) => keyText(key, true))].some(
			(text) => text.toLowerCase().includes(wanted),
		);
	const byGroup = Map.groupBy(inOne(bindingsOf(state, of)).filter(fits), keyGroup);
	return keyGroups.flatMap((title): readonly HelpRow[] => {
		const rows = byGroup.get(title);
		if (rows === undefined) return [];
		return [
			{ kind: "title", keys: [], name: "", text: title },
			...oneAName(rows).flatMap((row) => actionRows(row, width)),
		];
	});
}

/** Nine views with a key each are one line. */
function inOne(rows: readonly Binding[]): readonly Binding[] {
	const views = rows.filter(({ action }) => action.type === "open-view");
	const [first] = views;
	const isUsual = views.every(
		({ keys, action }) => action.type === "open-view" && keys.join() === String(action.number),
	);
	if (first === undefined || !isUsual) return rows;
	const one = { ...first, keys: [`1-${views.length}`], help: `open view 1 to ${views.length}` };
	return rows.flatMap((row) => (row === first ? [one] : views.includes(row) ? [] : [row]));
}

/** An action that stands in the keymap twice is one to who reads. */
function oneAName(rows: readonly Binding[]): readonly Binding[] {
	return Array.from(
		Map.groupBy(rows, ({ name }) => name).values(),
		([first, ...more]): Binding => ({ ...first!, keys: [first!, ...more].flatMap(({ keys }) => keys) }),
	);
}

function actionRows({ name, keys, help }: Binding, width: number): readonly HelpRow[] {
	const [first = "", ...rest] = wrapped(help, width);
	return [
		{ kind: "action", keys, name, text: first },
		...rest.map((text): HelpRow => ({ kind: "rest", keys: [], name: "", text })),
	];
}

/** Between words; one that is too long is cut where it is drawn. */
function wrapped(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const line = lines.at(-1);
		if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}
