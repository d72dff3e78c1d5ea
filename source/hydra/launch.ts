import type { FlatConfig } from "../model/flat-config.ts";
import { pythonText } from "../model/python-text.ts";
import { isList, type Value } from "../model/value.ts";
import { logFilesOf } from "./log-files.ts";
import { lookUp } from "./look-up.ts";

/** What hydra.yaml says of a run. A value that is absent, missing (`???`) or of another type than Hydra writes is null. */
export interface Launch {
	readonly multi: boolean;
	readonly jobName: string | null;
	readonly jobNum: number | null;
	/** The launcher's own name of the job: `0`, a process id, `8_2`. */
	readonly jobId: string | null;
	/** Literal up to Hydra 1.3, since then a template. */
	readonly overrideDirname: string | null;
	/** Templates, as they were given. */
	readonly sweepDir: string | null;
	readonly sweepSubdir: string | null;
	readonly runDir: string | null;
	/** null: Hydra kept no folder of its own. */
	readonly outputSubdir: string | null;
	/** Absolute, on the machine that ran it; since Hydra 1.2. */
	readonly outputDir: string | null;
	readonly cwd: string | null;
	readonly version: string | null;
	/** The class of the launcher, which tells whether jobs ran one after the other. */
	readonly launcher: string | null;
	/** The words of the command line that concern the app. */
	readonly overrides: readonly string[];
	/** Which option of each config group was taken; null where a group was left out. */
	readonly choices: ReadonlyMap<string, string | null>;
	/** Log files relative to the run, without those that lie elsewhere. */
	readonly logFiles: readonly string[];
	/** All of hydra.yaml. */
	readonly hydra: FlatConfig;
}

const choicePrefix = "hydra.runtime.choices.";
const choicePlaces = new WeakMap<readonly string[], readonly number[]>();

/** Whether a `hydra.yaml` is one that Hydra saved, and not a config of the app. */
export function isHydraYaml(hydra: FlatConfig): boolean {
	return lookUp(hydra, "hydra.output_subdir") !== undefined;
}

export function launchOf(hydra: FlatConfig): Launch {
	const text = (name: string) => textOf(lookUp(hydra, name));
	const mode = text("hydra.mode");
	const num = lookUp(hydra, "hydra.job.num");
	const jobNum = typeof num === "number" && Number.isInteger(num) ? num : null;
	const id = lookUp(hydra, "hydra.job.id");
	const task = lookUp(hydra, "hydra.overrides.task");
	return {
		multi: mode === null ? jobNum !== null : mode === "MULTIRUN",
		jobName: text("hydra.job.name"),
		jobNum,
		jobId: typeof id === "number" || typeof id === "bigint" ? pythonText(id) : textOf(id),
		overrideDirname: text("hydra.job.override_dirname"),
		sweepDir: text("hydra.sweep.dir"),
		sweepSubdir: text("hydra.sweep.subdir"),
		runDir: text("hydra.run.dir"),
		outputSubdir: text("hydra.output_subdir"),
		outputDir: text("hydra.runtime.output_dir"),
		cwd: text("hydra.runtime.cwd"),
		version: text("hydra.runtime.version"),
		launcher: text("hydra.launcher._target_") ?? text("hydra.launcher.class"),
		overrides: isList(task) ? task.map(pythonText) : [],
		get choices() {
			return choicesOf(hydra);
		},
		logFiles: logFilesOf(hydra),
		hydra,
	};
}

function textOf(value: Value | undefined): string | null {
	return typeof value === "string" && value !== "???" ? value : null;
}

function choicesOf({ names, values }: FlatConfig): Map<string, string | null> {
	let places = choicePlaces.get(names);
	if (places === undefined) {
		places = names.flatMap((name, index) => (name.startsWith(choicePrefix) ? [index] : []));
		choicePlaces.set(names, places);
	}
	return new Map(places.map((index) => [names[index]!.slice(choicePrefix.length), textOf(values[index])]));
}
