import { emptyConfig, type NamedValues } from "../model/flat-config.ts";
import type { Column } from "../model/run-table.ts";
import { ConfigValues } from "./config-values.ts";
import type { Disk } from "./disk.ts";
import { RunReader } from "./run-reader.ts";
import { TableBuilder } from "./table-builder.ts";

export interface ResolvedColumnsOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly disk: Disk;
	/** The table with the values as they are written. */
	readonly builder: TableBuilder;
	readonly signal: AbortSignal;
}

/** What the values of the runs below one folder stand for, where the table has them as they are written. */
export class ResolvedColumns {
	readonly #options: ResolvedColumnsOptions;
	readonly #reader: RunReader;
	/** By the path of the run. */
	readonly #values = new Map<string, NamedValues>();

	constructor(options: ResolvedColumnsOptions) {
		this.#options = options;
		// What is broken in them was told when they were read for the table.
		this.#reader = new RunReader({ ...options, values: new ConfigValues(null), onProblem: () => {} });
	}

	/** A run is read anew. */
	forget(path: string): void {
		this.#values.delete(path);
	}

	/** The columns, with the rows of the table. */
	async columns(): Promise<ReadonlyMap<string, Column>> {
		const { builder, root, signal } = this.#options;
		const resolved = new TableBuilder();
		for (let row = 0; row < builder.length && !signal.aborted; row++) {
			const run = builder.runAt(row);
			const isOurs = run.root === root && run.hydraFolder !== null;
			resolved.add(run, isOurs ? await this.#valuesOf(run.path, run.hydraFolder) : emptyConfig);
		}
		return resolved.parameters();
	}

	async #valuesOf(path: string, hydraFolder: string): Promise<NamedValues> {
		let values = this.#values.get(path);
		if (values === undefined) {
			values = (await this.#reader.open(path, hydraFolder))?.parameters ?? emptyConfig;
			this.#values.set(path, values);
		}
		return values;
	}
}
