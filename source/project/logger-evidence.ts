import { recordedUse } from "../hydra/recorded-use.ts";
import type { Claimant } from "./config-claims.ts";
import { LoggerSettings, type LoggerSettingsOptions } from "./logger-settings.ts";

export interface LoggerEvidenceOptions extends LoggerSettingsOptions {
	readonly runs: readonly Claimant[];
}

/** What the folders of loggers' runs say of whose they are: the settings that loggers keep name the run's output folder. */
export class LoggerEvidence {
	readonly #root: string;
	readonly #settings: LoggerSettings;
	/** By the output folder as it was recorded. A tree that was copied twice has it twice. */
	readonly #runsOf = new Map<string, Claimant[]>();

	constructor(options: LoggerEvidenceOptions) {
		this.#root = options.root;
		this.#settings = new LoggerSettings(options);
		for (const run of options.runs) {
			const { recorded, here } = run.origin;
			const path = recorded + run.folder.slice(here.length);
			const known = this.#runsOf.get(path);
			if (known === undefined) this.#runsOf.set(path, [run]);
			else known.push(run);
		}
	}

	/** Rows of the runs that are named in a logger's folder, relative to the opened one. */
	async of(folder: string): Promise<ReadonlySet<number>> {
		const rows = new Set<number>();
		const place = `${this.#root}/${folder}`;
		for (const { name, path } of await this.#settings.of(folder)) {
			const use = recordedUse(name);
			if (use === "input") continue;
			for (const run of this.#runsAt(path, use)) {
				const { here } = run.origin;
				if (here === "" || place.startsWith(`${here}/`)) rows.add(run.row);
			}
		}
		return rows;
	}

	/** A run itself; what lies in one is named by those too that only read it, unless it is said that it is written. */
	#runsAt(path: string, use: "output" | "other"): readonly Claimant[] {
		const whole = path.replaceAll("\\", "/").replace(/\/+$/, "");
		const isInside = use === "output" && !/\.[A-Za-z]\w*$/.test(whole);
		for (let at = whole; at.includes("/"); at = at.slice(0, at.lastIndexOf("/"))) {
			const runs = this.#runsOf.get(at);
			if (runs !== undefined) return runs;
			if (!isInside) break;
		}
		return [];
	}
}
