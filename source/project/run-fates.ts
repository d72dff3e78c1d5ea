import { mayChange } from "../hydra/freshness.ts";
import type { JobFacts } from "../hydra/job-facts.ts";
import { settleExperiment, type Turn } from "../hydra/settle-experiment.ts";
import { inFlight } from "./in-flight.ts";
import type { RunIndex } from "./run-index.ts";
import { RunSigns } from "./run-signs.ts";
import type { Seen } from "./seen-log.ts";
import { SweepFates, type SweepFatesOptions } from "./sweep-fates.ts";

export interface RunFatesOptions extends SweepFatesOptions {
	readonly index: () => RunIndex;
}

/** A run in the table. `turn` is null until its signs are known. */
interface Fate {
	row: number;
	job: JobFacts;
	turn: Turn | null;
}

/** What a second look at runs has found. */
export interface Looked {
	/** Whether anything else is told of any of them. */
	readonly isOther: boolean;
	/** Experiments in which a state has changed, so that what runs tell of each other is to be looked at again. */
	readonly unsettled: ReadonlySet<string>;
}

/** What became of the runs below one folder: each by its own signs, and all by what they tell of each other. */
export class RunFates {
	readonly #options: RunFatesOptions;
	#fates: Fate[] = [];
	/** Made when runs are first looked at again. */
	#byRow: Map<number, Fate> | null = null;
	readonly #sweeps: SweepFates;

	constructor(options: RunFatesOptions) {
		this.#options = options;
		this.#sweeps = new SweepFates(options);
	}

	/** A run in a row of the table; `turn` where its signs are known from the last time. */
	add(row: number, job: JobFacts, turn: Turn | null): void {
		const fate = { row, job, turn };
		this.#fates.push(fate);
		this.#byRow?.set(row, fate);
	}

	async settle(): Promise<void> {
		const { signal, now } = this.#options;
		const waiting = this.#fates.filter(({ turn }) => turn === null);
		await inFlight(waiting, this.#options, (fate) => this.#look(fate, now));
		if (signal.aborted) return;
		const { builder, markers } = this.#options;
		const fatesOf = Map.groupBy(this.#fates, ({ row }) => builder.runAt(row).experiment);
		// A sweep may have left no run at all.
		for (const [folder, held] of markers)
			if (held.has("multirun.yaml") && !fatesOf.has(folder)) fatesOf.set(folder, []);
		await this.#settleTogether(fatesOf, now);
	}

	/** Looks at some runs again, `now` being milliseconds since 1970. */
	async look(rows: Iterable<number>, now: number): Promise<Looked> {
		const { builder } = this.#options;
		const looked = { isOther: false, unsettled: new Set<string>() };
		const fates = Array.from(new Set(rows)).flatMap((row) => this.#fateOf.get(row) ?? []);
		await inFlight(fates, this.#options, async (fate) => {
			const { row } = fate;
			const before = builder.ownSignsAt(row);
			const wasCorrected = builder.uncorrect(row);
			await this.#look(fate, now);
			const { status, evidence, duration, experiment } = builder.runAt(row);
			if (wasCorrected || status !== before.status) looked.unsettled.add(experiment);
			if (evidence !== before.evidence || duration !== before.duration) looked.isOther = true;
		});
		return looked;
	}

	/** Looks again at what the runs of some experiments tell of each other. Returns rows of jobs that are not asked for any more. */
	async settleAgain(experiments: ReadonlySet<string>, now: number): Promise<readonly number[]> {
		const { builder } = this.#options;
		const fates = this.#fates.filter(({ row }) => experiments.has(builder.runAt(row).experiment));
		for (const { row } of fates) builder.uncorrect(row);
		const fatesOf = Map.groupBy(fates, ({ row }) => builder.runAt(row).experiment);
		for (const experiment of experiments) if (!fatesOf.has(experiment)) fatesOf.set(experiment, []);
		return this.#settleTogether(fatesOf, now);
	}

	/** The run in a row was read again. */
	replace(row: number, job: JobFacts): void {
		const fate = this.#fateOf.get(row);
		if (fate === undefined) this.add(row, job, null);
		else Object.assign(fate, { job, turn: null });
	}

	/** Rows were taken out of the table, and others have moved. */
	moved(gone: ReadonlySet<number>, rowOf: Uint32Array): void {
		this.#fates = this.#fates.filter(({ row }) => !gone.has(row));
		for (const fate of this.#fates) fate.row = rowOf[fate.row]!;
		this.#byRow = null;
		this.#sweeps.moved(gone, rowOf);
	}

	get #fateOf(): Map<number, Fate> {
		this.#byRow ??= new Map(this.#fates.map((fate) => [fate.row, fate]));
		return this.#byRow;
	}

	async #look(fate: Fate, now: number): Promise<void> {
		const { builder, disk, index } = this.#options;
		const run = builder.runAt(fate.row);
		const signsFrom: Seen[] = [];
		const witness = index().witness(disk, run.path, signsFrom);
		const { turn, ...signs } = await new RunSigns({ disk: witness, now }).of(run, fate.job);
		fate.turn = turn;
		builder.replace(fate.row, { ...run, ...signs });
		index().noteSigns(run.path, mayChange(signs.status, turn.last, now) ? null : turn, signsFrom);
	}

	async #settleTogether(fatesOf: ReadonlyMap<string, readonly Fate[]>, now: number): Promise<readonly number[]> {
		const { builder, markers, disk, signal } = this.#options;
		const gone: number[] = [];
		for (const [experiment, fates] of fatesOf) {
			await disk.breathe();
			if (signal.aborted) return [];
			const runs = fates.map(({ row, job, turn }) => ({ status: builder.runAt(row).status, job, turn: turn! }));
			const hasResults = markers.get(experiment)?.has("optimization_results.yaml") ?? false;
			for (const [index, correction] of settleExperiment(runs, hasResults)) {
				builder.correct(fates[index]!.row, correction);
			}
			gone.push(...(await this.#sweeps.settle(experiment, fates, now)));
		}
		return gone;
	}
}
