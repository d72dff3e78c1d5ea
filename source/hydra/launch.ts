import type { FlatConfig, NamedValues } from "../model/flat-config.ts";
import { pythonText } from "../model/python-text.ts";
import { isList, type Value } from "../model/value.ts";
import { choicesOf } from "./choices.ts";
import { lookUp } from "./look-up.ts";

/** What hydra.yaml says of a run. A value that is absent, missing (`???`) or of another type than Hydra writes is null. */
export interface Launch {
	readonly multi: boolean;
	readonly jobName: string | null;
	readonly jobNum: number | null;
	/** The launcher's own name of the job: `0`, a process id, `8_2`. */
	readonly jobId: string | null;
	/** Templates, as they were given. */
	readonly sweepDir: string | null;
	readonly sweepSubdir: string | null;
	readonly runDir: string | null;
	/** null: Hydra kept no folder of its own. */
	readonly outputSubdir: string | null;
	/** Absolute, on the machine that ran it; since Hydra 1.2. */
	readonly outputDir: string | null;
	/** The words of the command line that concern the app. */
	readonly overrides: readonly string[] | null;
	/** Which option of each config group of the app was taken, as `choice.GROUP`; null where a group was left out. */
	readonly choices: NamedValues;
	/** All of hydra.yaml. */
	readonly hydra: FlatConfig;
}

/** Whether a `hydra.yaml` is one that Hydra saved, and not a config of the app. */
export function isHydraYaml(hydra: FlatConfig): boolean {
	return lookUp(hydra, "hydra.output_subdir") !== undefined;
}

export function launchOf(hydra: FlatConfig): Launch {
	return new SavedLaunch(hydra);
}

/** Looks up what is asked for: of most runs of a sweep a few of these are. */
class SavedLaunch implements Launch {
	readonly hydra: FlatConfig;

	constructor(hydra: FlatConfig) {
		this.hydra = hydra;
	}

	get multi(): boolean {
		const mode = this.#text("hydra.mode");
		return mode === null ? this.jobNum !== null : mode === "MULTIRUN";
	}
	get jobName(): string | null {
		return this.#text("hydra.job.name");
	}
	get jobNum(): number | null {
		const num = lookUp(this.hydra, "hydra.job.num");
		return typeof num === "number" && Number.isInteger(num) ? num : null;
	}
	get jobId(): string | null {
		const id = lookUp(this.hydra, "hydra.job.id");
		return typeof id === "number" || typeof id === "bigint" ? pythonText(id) : textOf(id);
	}
	get sweepDir(): string | null {
		return this.#text("hydra.sweep.dir");
	}
	get sweepSubdir(): string | null {
		return this.#text("hydra.sweep.subdir");
	}
	get runDir(): string | null {
		return this.#text("hydra.run.dir");
	}
	get outputSubdir(): string | null {
		return this.#text("hydra.output_subdir");
	}
	get outputDir(): string | null {
		return this.#text("hydra.runtime.output_dir");
	}
	get overrides(): readonly string[] | null {
		const task = lookUp(this.hydra, "hydra.overrides.task");
		return isList(task) ? task.map(pythonText) : null;
	}
	get choices(): NamedValues {
		return choicesOf(this.hydra, this.overrides ?? []);
	}

	#text(name: string): string | null {
		return textOf(lookUp(this.hydra, name));
	}
}

function textOf(value: Value | undefined): string | null {
	return typeof value === "string" && value !== "???" ? value : null;
}
