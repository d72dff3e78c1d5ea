import { join } from "node:path";
import type { Run } from "../../source/model/run.ts";
import { MetricStore } from "../../source/project/metric-store.ts";
import { loadTable } from "../../source/project/open-project.ts";
import { asciiGlyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { displayWidth } from "../../source/render/width.ts";
import type { Action } from "../../source/tui/action.ts";
import { requestFor } from "../../source/tui/bindings.ts";
import type { Effect } from "../../source/tui/effect.ts";
import { firstState, type Start } from "../../source/tui/first-state.ts";
import { layoutOf } from "../../source/tui/layout.ts";
import { plainLook } from "../../source/tui/look.ts";
import { runEffect } from "../../source/tui/run-effect.ts";
import { footLine, titleLine, viewLine } from "../../source/tui/screens/frame-lines.ts";
import { screenLines } from "../../source/tui/screens/screen-lines.ts";
import { rowOf } from "../../source/tui/select.ts";
import { type State, topScreen } from "../../source/tui/state.ts";
import { Store } from "../../source/tui/store.ts";

export const examples: string = join(import.meta.dirname, "..", "..", "examples");
/** Long after the last run of the examples. */
const now = Date.parse("2024-06-01T00:00:00Z");

/** The explorer without a terminal: what it reads is real, keys go in, frames come out. */
export class Explorer {
	readonly store: Store;
	readonly copied: string[] = [];
	readonly #metrics = new MetricStore();
	readonly #work = new Set<Promise<void>>();

	private constructor(start: Start) {
		this.store = new Store(firstState(start), (effect) => this.#do(effect));
	}

	static async open(folder: string, asked: Partial<Start> = {}): Promise<Explorer> {
		const start = {
			folders: [folder.split("/").at(-1)!],
			globs: [],
			filterText: "",
			filter: null,
			sort: [],
			metric: null,
			views: new Map(),
		};
		const explorer = new Explorer({ ...start, groups: null, columns: 80, rows: 24, ...asked });
		explorer.store.dispatch({ type: "runs-loaded", ...(await loadTable([folder], { now })) });
		await explorer.settled();
		return explorer;
	}

	get state(): State {
		return this.store.state;
	}

	/** Keys by their names; in a prompt they are typed. */
	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) {
			const action: Action | null =
				this.state.prompt === null
					? requestFor(this.state, key)
					: { type: "edit-prompt", key, text: key.length === 1 ? key : "" };
			if (action !== null) this.store.dispatch(action);
			await this.settled();
		}
	}

	/** Until nothing is being read. */
	async settled(): Promise<void> {
		while (this.#work.size > 0) await Promise.all(this.#work);
	}

	/** The rows of the screen without colours, each as wide as the terminal. */
	frame({ ascii = false } = {}): string[] {
		const look = plainLook(ascii ? asciiGlyphs : unicodeGlyphs);
		const { state } = this;
		const body = screenLines(state, topScreen(state), layoutOf(state), look);
		return [titleLine(state, look), viewLine(state, look), ...body, footLine(state, look)];
	}

	/** The frame as a file keeps it: without blanks at the ends, and without the folder of this machine, however long. */
	text(options?: { ascii?: boolean }): string {
		return `${this.frame(options)
			.map((line) => line.replace(/^( {2}folder +|▸ )\/.*/, "$1/…").trimEnd())
			.join("\n")}\n`;
	}

	/** Widths that are not that of the terminal. */
	ragged(options?: { ascii?: boolean }): string[] {
		return this.frame(options).filter((line) => displayWidth(line) !== this.state.columns);
	}

	#do(effect: Effect): void {
		const work: Promise<void> = runEffect(effect, {
			dispatch: (action) => this.store.dispatch(action),
			runOf: (key): Run | undefined => this.state.table.runs[rowOf(this.state, key) ?? -1],
			metrics: this.#metrics,
			memory: null,
			stateFolder: null,
			copy: (text) => {
				this.copied.push(text);
				return null;
			},
			env: null,
			signal: new AbortController().signal,
		}).finally(() => this.#work.delete(work));
		this.#work.add(work);
	}
}
