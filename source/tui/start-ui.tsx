import { setTimeout } from "node:timers/promises";
import { useMemo, useSyncExternalStore } from "react";
import { exitCode, UserError } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import type { Snapshot } from "../project/open-project.ts";
import { writeRemembered } from "../project/remembered-file.ts";
import type { Glyphs } from "../render/glyphs.ts";
import { actionOfInput } from "./action-of-input.ts";
import { App } from "./app.tsx";
import { firstState } from "./first-state.ts";
import { keymap } from "./keymap.ts";
import { lookFor } from "./look.ts";
import { noRunText } from "./no-run-text.ts";
import { printOnce } from "./print-once.ts";
import { reboundKeymap } from "./rebound-keymap.ts";
import { rememberedOf } from "./remembered-of.ts";
import { runEffect } from "./run-effect.ts";
import { runsInSight } from "./runs-in-sight.ts";
import { rowOf } from "./select.ts";
import type { State } from "./state.ts";
import { Store } from "./store.ts";
import { colorDepth } from "./terminal/capabilities.ts";
import { Terminal } from "./terminal/terminal.tsx";
import type { ColorDepth } from "./theme.ts";
import type { UiOptions, UiWorld } from "./ui-options.ts";
import { withRemembered } from "./with-remembered.ts";

/** Shows the runs of a stream of snapshots until the user has enough; returns the exit code. */
export async function startUi(options: UiOptions, snapshots: AsyncIterable<Snapshot>, world: UiWorld): Promise<number> {
	if (options.once) return printOnce(options, snapshots, world);
	// What is wrong with the keys of the config file is told before anything is drawn.
	reboundKeymap(keymap, options.boundKeys);
	const stop = new AbortController();
	const depth = colorDepth(world.env, options.color);
	const terminal = new Terminal({ mouse: options.mouse, depth });
	const first = firstState({ ...options, now: world.now, ...terminal.size() });
	const { remembered, given } = options;
	const store: Store = new Store(remembered === null ? first : withRemembered(first, remembered, given), (effect) => {
		terminal.guard(
			runEffect(effect, {
				dispatch: (action) => store.dispatch(action),
				runOf: (key): Run | undefined => store.state.table.runs[rowOf(store.state, key) ?? -1],
				metrics: options.metrics,
				memory: options.memory,
				stateFolder: options.stateFolder,
				copy: (text) => terminal.copy(text),
				tools: { env: world.env, handOver: (command) => terminal.handOver(command) },
				env: options.env,
				watch: options.watch,
				signal: stop.signal,
			}),
		);
	});
	options.watch?.attend(() => runsInSight(store.state));
	terminal.guard(follow(snapshots, store, options.columnsText, stop.signal));
	const code = await terminal.show(<Root store={store} glyphs={options.glyphs} depth={depth} />, {
		onInput: (event) => {
			const action = actionOfInput(store.state, event);
			if (action !== null) store.dispatch(action);
		},
		onResize: (size) => store.dispatch({ type: "resized", ...size }),
		ended: new Promise((resolve) => store.subscribe(() => store.state.exit !== null && resolve(store.state.exit))),
	});
	stop.abort();
	options.watch?.stop();
	if (code !== exitCode.crash) await keepForNextTime(store.state, options);
	const { complete, table, problems } = store.state;
	if (complete && table.runs.length === 0) world.note(noRunText(options.folders, problems.length));
	return code;
}

/** Milliseconds that leaving may take longer for it. */
const patience = 500;

/** The terminal is given back already; whoever cannot keep it goes without. */
async function keepForNextTime(state: State, { stateFolder, roots, remembered, given }: UiOptions): Promise<void> {
	if (stateFolder === null) return;
	const writing = writeRemembered(stateFolder, roots, rememberedOf(state, remembered, given)).catch(
		(error: unknown) => {
			if (!(error instanceof UserError)) throw error;
		},
	);
	await Promise.race([writing, setTimeout(patience, undefined, { ref: false })]);
}

interface RootProps {
	readonly store: Store;
	readonly glyphs: Glyphs;
	readonly depth: ColorDepth;
}

function Root({ store, glyphs, depth }: RootProps) {
	const state = useSyncExternalStore(store.subscribe, store.snapshot);
	const look = useMemo(() => lookFor(glyphs, depth, state.theme), [glyphs, depth, state.theme]);
	return <App state={state} look={look} />;
}

async function follow(
	snapshots: AsyncIterable<Snapshot>,
	store: Store,
	columnsText: string,
	signal: AbortSignal,
): Promise<void> {
	let shown: RunTable | null = null;
	let isChosen = columnsText === "";
	for await (const { table, live, changed, ...snapshot } of snapshots) {
		if (signal.aborted) return;
		if (table === shown) store.dispatch({ type: "runs-changed", changed, live });
		else store.dispatch({ type: "runs-loaded", table, changed, live, ...snapshot });
		shown = table;
		if (isChosen || !snapshot.settled) continue;
		isChosen = true;
		chooseColumns(store, columnsText);
	}
}

/** What the parameters are is known when all runs are. */
function chooseColumns(store: Store, text: string): void {
	try {
		store.dispatch({ type: "choose-columns", text });
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		store.dispatch({ type: "say", message: `--columns ${text}: ${error.message}` });
	}
}
