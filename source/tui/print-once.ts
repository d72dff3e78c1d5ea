import { problemText } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import type { Snapshot } from "../project/open-project.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Effect } from "./effect.ts";
import { firstState } from "./first-state.ts";
import { headRows } from "./layout.ts";
import { listOf } from "./list-of.ts";
import { plainLook } from "./look.ts";
import { noRunText } from "./no-run-text.ts";
import { runEffect } from "./run-effect.ts";
import { screenText } from "./screens/screen-text.ts";
import { rowOf } from "./select.ts";
import { topScreen } from "./state.ts";
import { Store } from "./store.ts";
import type { UiOptions, UiWorld } from "./ui-options.ts";

/** Where nobody can press keys: the first screen with all its rows, once, as plain text. */
export async function printOnce(
	options: UiOptions,
	snapshots: AsyncIterable<Snapshot>,
	world: UiWorld,
): Promise<number> {
	const columns = world.width ?? (Number(world.env.COLUMNS) || 120);
	const asked: Effect[] = [];
	const store: Store = new Store(firstState({ ...options, now: world.now, columns, rows: 24 }), (effect) =>
		asked.push(effect),
	);
	for await (const { table, problems, scanned, complete, settled } of snapshots) {
		if (settled) store.dispatch({ type: "runs-loaded", table, problems, scanned, complete, settled });
	}
	store.dispatch({ type: "choose-columns", text: options.columnsText });
	const screen = topScreen(store.state);
	store.dispatch({
		type: "resized",
		columns,
		rows: Math.max(24, listOf(store.state, screen).length + 3 + headRows(store.state, screen)),
	});
	// What is read may ask for more.
	for (let effect = asked.shift(); effect !== undefined; effect = asked.shift()) {
		await runEffect(effect, {
			dispatch: (action) => store.dispatch(action),
			runOf: (key): Run | undefined => store.state.table.runs[rowOf(store.state, key) ?? -1],
			metrics: options.metrics,
			memory: options.memory,
			stateFolder: options.stateFolder,
			copy: () => null,
			env: options.env,
			signal: new AbortController().signal,
		});
	}
	const { state } = store;
	world.out(screenText(state, plainLook(options.glyphs)));
	for (const problem of state.problems) world.note(sanitise(problemText(problem)));
	if (state.table.runs.length === 0) world.note(noRunText(options.folders, state.problems.length));
	return 0;
}
