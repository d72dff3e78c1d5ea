import type { FlatConfig } from "../model/flat-config.ts";
import type { Value } from "../model/value.ts";
import type { Launch } from "./launch.ts";
import { type LaunchRules, launchRules, ruleNames } from "./launch-rules.ts";
import { type LogFile, logFiles, logTemplates } from "./log-files.ts";
import { lookUp } from "./look-up.ts";

/** What of hydra.yaml tells what became of a job: little enough to be kept for each of many runs. As JSON it is the same. */
export interface JobFacts {
	readonly num: number | null;
	readonly id: string | null;
	/** One object for the jobs of a launch. */
	readonly launch: LaunchFacts;
}

export interface LaunchFacts extends LaunchRules {
	/** `hydra.job.name` */
	readonly jobName: string | null;
	/** Whether callbacks, which may keep what a job returned, are told or may be. */
	readonly hasCallbacks: boolean;
	/** `hydra.launcher.submitit_folder`, or an empty text where submitit has its own; null where another launcher was taken. */
	readonly submititFolder: string | null;
	/** The logs that hydra.yaml names. */
	readonly logs: readonly LogFile[];
}

const names = [...ruleNames, "hydra.job.name", "hydra.launcher.submitit_folder"];

/** What is told by hydra.yaml of each job and of no launch. */
const ofJob = new Set(
	["runtime.output_dir", "job.num", "job.id", "job.override_dirname", "overrides.task"].map((name) => `hydra.${name}`),
);
/** Templates of logs that name the same file in each run of a launch. */
const commonLog = /^(?:[^$]|\$\{hydra[.:](?:runtime\.output_dir|job\.name)\})*$/;

/** What is known of hydra.yamls of one shape. */
class ShapeFacts {
	/** Places of all values that the facts are told by. */
	readonly #places: readonly number[];
	/** By the values there. */
	readonly #known = new Map<string, LaunchFacts>();
	#lastValues: readonly Value[] = [];
	#last: LaunchFacts | null = null;

	constructor(names: readonly string[]) {
		this.#places = names.flatMap((name, place) => (ofJob.has(name) ? [] : [place]));
	}

	of(hydra: FlatConfig): LaunchFacts {
		const { values } = hydra;
		const last = this.#last;
		if (last !== null && this.#places.every((place) => values[place] === this.#lastValues[place])) return last;
		const logs = logFiles(hydra);
		let key = logs.map(({ path, takesFailures }) => `${takesFailures}${path}`).join("\0");
		for (const name of names) key += `\0${lookUp(hydra, name)}`;
		let facts = this.#known.get(key);
		if (facts === undefined) {
			if (this.#known.size >= maxKnown) this.#known.clear();
			facts = newFacts(hydra, logs);
			this.#known.set(key, facts);
		}
		if (logTemplates(hydra).every((template) => commonLog.test(template))) {
			this.#lastValues = values;
			this.#last = facts;
		}
		return facts;
	}
}

const shapes = new WeakMap<readonly string[], ShapeFacts>();
/** Launches whose jobs each have logs of their own name are not worth keeping. */
const maxKnown = 64;

export function jobFactsOf({ jobNum, jobId, hydra }: Launch): JobFacts {
	let shape = shapes.get(hydra.names);
	if (shape === undefined) {
		shape = new ShapeFacts(hydra.names);
		shapes.set(hydra.names, shape);
	}
	return { num: jobNum, id: jobId, launch: shape.of(hydra) };
}

function newFacts(hydra: FlatConfig, logs: readonly LogFile[]): LaunchFacts {
	const text = (name: string) => {
		const value = lookUp(hydra, name);
		return typeof value === "string" && value !== "???" ? value : null;
	};
	const launcher = text("hydra.launcher._target_") ?? text("hydra.launcher.class") ?? "";
	return {
		...launchRules((name) => lookUp(hydra, name)),
		jobName: text("hydra.job.name"),
		hasCallbacks: hydra.names.length === 0 || hydra.names.some((name) => name.startsWith("hydra.callbacks.")),
		submititFolder: launcher.includes("submitit") ? (text("hydra.launcher.submitit_folder") ?? "") : null,
		logs,
	};
}
