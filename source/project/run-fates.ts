import { mayChange } from "../hydra/freshness.ts";
import type { JobFacts } from "../hydra/job-facts.ts";
import { settleExperiment, type Turn } from "../hydra/settle-experiment.ts";
import { inFlight } from "./in-flight.ts";
import type { RunIndex } from "./run-index.ts";
import { RunSigns } from "./run-signs.ts";
import type { Seen } from "./seen-log.ts";
import { SweepFates, type SweepFatesOptions } from "./sweep-fates.ts";

export interface RunFatesOptions extends SweepFatesOptions {
	readonly index: RunIndex;
}

/** A run in the table. `turn` is null until its signs are known. */
interface Fate {
	readonly row: number;
	readonly job: JobFacts;
	turn: Turn | null;
}

/** What became of the runs below one folder: each by its own signs, and all by what they tell of each other. */
export class RunFates {
	readonly #options: RunFatesOptions;
	readonly #fates: Fate[] = [];

	constructor(options: RunFatesOptions) {
		this.#options = options;
	}

	/** A run in a row of the table; `turn` where its signs are known from the last time. */
	add(row: number, job: JobFacts, turn: Turn | null): void {
		this.#fates.push({ row, job, turn });
	}

	async settle(): Promise<void> {
		const waiting = this.#fates.filter(({ turn }) => turn === null);
		await inFlight(waiting, this.#options, (fate) => this.#look(fate));
		if (!this.#options.signal.aborted) await this.#settleTogether();
	}

	async #look(fate: Fate): Promise<void> {
		const { builder, disk, index, now } = this.#options;
		const run = builder.runAt(fate.row);
		const signsFrom: Seen[] = [];
		const witness = index.witness(disk, run.path, signsFrom);
		const { turn, ...signs } = await new RunSigns({ disk: witness, now }).of(run, fate.job);
		fate.turn = turn;
		builder.replace(fate.row, { ...run, ...signs });
		index.noteSigns(run.path, mayChange(signs.status, turn.last, now) ? null : turn, signsFrom);
	}

	async #settleTogether(): Promise<void> {
		const { builder, markers, disk, signal } = this.#options;
		const fatesOf = Map.groupBy(this.#fates, ({ row }) => builder.runAt(row).experiment);
		// A sweep may have left no run at all.
		for (const [folder, held] of markers)
			if (held.has("multirun.yaml") && !fatesOf.has(folder)) fatesOf.set(folder, []);
		const sweeps = new SweepFates(this.#options);
		for (const [experiment, fates] of fatesOf) {
			await disk.breathe();
			if (signal.aborted) return;
			const runs = fates.map(({ row, job, turn }) => ({ status: builder.runAt(row).status, job, turn: turn! }));
			const hasResults = markers.get(experiment)?.has("optimization_results.yaml") ?? false;
			for (const [index, correction] of settleExperiment(runs, hasResults)) {
				builder.correct(fates[index]!.row, correction);
			}
			await sweeps.settle(experiment, fates);
		}
	}
}
