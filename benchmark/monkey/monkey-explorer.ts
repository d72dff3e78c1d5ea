import { setImmediate, setTimeout } from "node:timers/promises";
import type { Run } from "../../source/model/run.ts";
import type { RunTable } from "../../source/model/run-table.ts";
import { MetricStore } from "../../source/project/metric-store.ts";
import { openProject } from "../../source/project/open-project.ts";
import { Watch } from "../../source/project/watch.ts";
import { asciiGlyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { actionOfInput } from "../../source/tui/action-of-input.ts";
import { firstState } from "../../source/tui/first-state.ts";
import { layoutOf, smallest } from "../../source/tui/layout.ts";
import { lookFor } from "../../source/tui/look.ts";
import { runEffect } from "../../source/tui/run-effect.ts";
import { runsInSight } from "../../source/tui/runs-in-sight.ts";
import { footLine, titleLine, viewLine } from "../../source/tui/screens/frame-lines.ts";
import { screenLines } from "../../source/tui/screens/screen-lines.ts";
import { rowOf } from "../../source/tui/select.ts";
import { type State, topScreen } from "../../source/tui/state.ts";
import { Store } from "../../source/tui/store.ts";
import { frameFault } from "./frame-fault.ts";
import type { MonkeyStep } from "./monkey-step.ts";

/** The explorer without a terminal, with all it reads and watches: steps go in, frames come out and are looked at. */
export class MonkeyExplorer {
	readonly #store: Store;
	readonly #stop = new AbortController();
	readonly #watch = new Watch({ shortest: 15, longest: 60 });
	readonly #metrics = new MetricStore();
	readonly #isAscii: boolean;
	readonly #following: Promise<void>;
	/** What went wrong in the background. */
	#failure: unknown = null;

	constructor(folder: string, stateFolder: string, isAscii: boolean) {
		this.#isAscii = isAscii;
		const start = { folders: [folder], globs: [], filterText: "", filter: null, sort: [], metric: null };
		this.#store = new Store(
			firstState({ ...start, views: new Map(), groups: null, columns: 120, rows: 40, now: "2021-01-27T00:00:00" }),
			(effect) =>
				void runEffect(effect, {
					dispatch: (action) => this.#store.dispatch(action),
					runOf: (key): Run | undefined => this.state.table.runs[rowOf(this.state, key) ?? -1],
					metrics: this.#metrics,
					memory: null,
					stateFolder,
					copy: () => null,
					env: null,
					watch: this.#watch,
					signal: this.#stop.signal,
				}).catch((error: unknown) => {
					this.#failure ??= error;
				}),
		);
		this.#watch.attend(() => runsInSight(this.state));
		this.#following = this.#follow(folder).catch((error: unknown) => {
			this.#failure ??= error;
		});
	}

	get state(): State {
		return this.#store.state;
	}

	/** Where one is, in words. */
	get place(): string {
		const screen = topScreen(this.state);
		const tab = screen.kind === "run" ? `/${screen.tab}` : "";
		const prompt =
			this.state.prompt === null ? "" : ` ${this.state.prompt.kind} prompt of ${this.state.prompt.text.length}`;
		return `${screen.kind}${tab}${prompt} at ${this.state.columns}×${this.state.rows}, ${this.state.table.runs.length} runs`;
	}

	/** Throws where the step, the frame after it or anything that was read meanwhile is not right. */
	take(step: Exclude<MonkeyStep, { kind: "files" }>): void {
		if (step.kind === "resize") this.#store.dispatch({ type: "resized", columns: step.columns, rows: step.rows });
		else {
			const action = actionOfInput(this.state, step);
			if (action !== null) this.#store.dispatch(action);
		}
		this.look();
	}

	/** Throws where the frame is not right. */
	look(): void {
		if (this.#failure !== null) throw this.#failure;
		const { state } = this;
		if (state.columns < smallest.columns || state.rows < smallest.rows) return;
		const look = lookFor(this.#isAscii ? asciiGlyphs : unicodeGlyphs, "colors", state.theme);
		const body = screenLines(state, topScreen(state), layoutOf(state), look);
		const frame = [titleLine(state, look), viewLine(state, look), ...body, footLine(state, look)];
		const fault = frameFault(frame, state.columns, state.rows);
		if (fault !== null) throw new Error(`a broken frame: ${fault}`);
	}

	/** Looks for changes again where a key has stopped that. */
	goOn(): void {
		if (this.#watch.isPaused) this.#store.dispatch({ type: "toggle-live" });
	}

	/** Lets what was read come in. */
	async breathe(milliseconds: number): Promise<void> {
		if (milliseconds === 0) await setImmediate();
		else await setTimeout(milliseconds);
	}

	/** Until all runs are known. */
	async opened(): Promise<void> {
		while (!this.state.settled && this.#failure === null) await setTimeout(5);
		this.look();
	}

	async end(): Promise<void> {
		this.#stop.abort();
		this.#watch.stop();
		await this.#following;
		if (this.#failure !== null) throw this.#failure;
	}

	async #follow(folder: string): Promise<void> {
		let shown: RunTable | null = null;
		const { signal } = this.#stop;
		for await (const { table, live, changed, ...snapshot } of openProject([folder], { watch: this.#watch, signal })) {
			if (signal.aborted) return;
			if (table === shown) this.#store.dispatch({ type: "runs-changed", changed, live });
			else this.#store.dispatch({ type: "runs-loaded", table, changed, live, ...snapshot });
			shown = table;
		}
	}
}
