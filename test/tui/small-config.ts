import type { Action } from "../../source/tui/action.ts";
import { configItems } from "../../source/tui/config-items.ts";
import { configRows } from "../../source/tui/config-rows.ts";
import { configScreen } from "../../source/tui/config-screen.ts";
import type { RunScreen } from "../../source/tui/screen.ts";
import type { State } from "../../source/tui/state.ts";
import { showTab } from "../../source/tui/update/run.ts";
import { act, configOf, keyOf, placeIn, type SmallRun, stateOf } from "./small-state.ts";

export const written = `# the app
opt:
  lr: 0.1
  name: adam
layers:
- size: 1
  kind: conv
- size: 2
seed: 0
dir: \${root}/\${seed}
`;

/** Four runs, of which the first differs from the others in lr, and in its seed as each does. */
export const four: readonly SmallRun[] = [0, 1, 2, 3].map((id) => ({
	id,
	overrides: id === 0 ? ["opt.lr=0.1", "model=big"] : [],
	values: { "opt.lr": id === 0 ? 0.1 : 0.01, "opt.name": "adam", seed: id, layers: [1], ...(id > 0 && { gone: 5 }) },
}));

/** The config tab of the first run. */
export function configState(runs: readonly SmallRun[] = four, text: string = written, more = {}): State {
	const state = stateOf(runs);
	const choice = { name: "choice.model", values: [undefined, "big", "small"], codes: Uint32Array.of(1, 2, 2, 2) };
	const chosen = { ...state, table: { ...state.table, choices: new Map([["choice.model", choice]]) } };
	const opened = showTab(act(chosen, { type: "open" }), "config");
	return act(opened, { type: "config-loaded", run: keyOf(state, 0), documents: configOf(text, more) });
}

export function shown(state: State): RunScreen {
	return configScreen(state)!;
}

/** The text of the rows that are not folded away. */
export function rowTexts(state: State): string[] {
	const items = configItems(state, shown(state));
	return configRows(state, shown(state)).map((index) => items[index]!.text);
}

/** The text of the row under the cursor. */
export function here(state: State): string {
	return rowTexts(state)[placeIn(state).cursor] ?? "";
}

/** The cursor goes to a row by its text. */
export function to(state: State, text: string): State {
	return act(state, { type: "move", by: rowTexts(state).indexOf(text) - placeIn(state).cursor } as Action);
}
