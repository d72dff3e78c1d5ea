import type { Run } from "../model/run.ts";
import type { TableBuilder } from "./table-builder.ts";

interface Turn {
	last: number;
	/** Runs that look as if they were running, by row. */
	readonly running: Map<number, Run & { readonly id: number }>;
}

/** Hydra's own launcher runs the jobs of a sweep one after the other: once a later one has started, those before it are over. */
export class RunTurns {
	readonly #builder: Pick<TableBuilder, "replace">;
	readonly #turns = new Map<string, Turn>();

	constructor(builder: Pick<TableBuilder, "replace">) {
		this.#builder = builder;
	}

	/** Takes note of a run in a row of the table, and corrects what this shows to be over. */
	add(run: Run, row: number): void {
		const { id } = run;
		if (typeof id !== "number") return;
		const turn = this.#turns.get(run.experiment) ?? { last: -1, running: new Map() };
		this.#turns.set(run.experiment, turn);
		turn.last = Math.max(turn.last, id);
		if (run.status === "running") turn.running.set(row, { ...run, id });
		for (const [place, early] of turn.running) {
			if (early.id >= turn.last) continue;
			this.#builder.replace(place, {
				...early,
				status: "ended",
				evidence: `job ${turn.last} of the sweep has started since`,
			});
			turn.running.delete(place);
		}
	}
}
