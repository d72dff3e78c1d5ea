import type { FlatConfig } from "../model/flat-config.ts";
import type { Launch } from "./launch.ts";
import { type LaunchRules, launchRules, ruleNames } from "./launch-rules.ts";
import { type LogFile, logFiles } from "./log-files.ts";
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

/** Launches by what tells them apart, for each shape of hydra.yaml. */
const known = new WeakMap<readonly string[], Map<string, LaunchFacts>>();
/** Launches whose jobs each have logs of their own name are not worth keeping. */
const maxKnown = 64;

export function jobFactsOf({ jobNum, jobId, hydra }: Launch): JobFacts {
	return { num: jobNum, id: jobId, launch: launchFactsOf(hydra) };
}

function launchFactsOf(hydra: FlatConfig): LaunchFacts {
	let ofShape = known.get(hydra.names);
	if (ofShape === undefined) {
		ofShape = new Map();
		known.set(hydra.names, ofShape);
	}
	const logs = logFiles(hydra);
	let key = logs.map(({ path, takesFailures }) => `${takesFailures}${path}`).join("\0");
	for (const name of names) key += `\0${lookUp(hydra, name)}`;
	let facts = ofShape.get(key);
	if (facts === undefined) {
		if (ofShape.size >= maxKnown) ofShape.clear();
		facts = newFacts(hydra, logs);
		ofShape.set(key, facts);
	}
	return facts;
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
