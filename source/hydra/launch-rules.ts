import { Float, type Value } from "../model/value.ts";

/** How a launcher and a sweeper go on when a job fails. */
export interface LaunchRules {
	/** Whether jobs run one after the other, in one process. */
	readonly isInTurn: boolean;
	/**
	 * Jobs are launched so many at a time, and a failure among them keeps those of later batches from being launched; null
	 * where that is not so.
	 */
	readonly batch: number | null;
	/** Whether a failure also keeps `optimization_results.yaml` from being written. */
	readonly resultsNeedSuccess: boolean;
	/** Whether Hydra writes the exception of a failed job to its log. */
	readonly logsFailures: boolean;
	/** Whether each launch has a folder of its own, named after the second it began in. */
	readonly hasOwnFolder: boolean;
}

/** The value of hydra.yaml with a dotted name. */
type Lookup = (name: string) => Value | undefined;

/** The value of hydra.yaml that each rule is told by. */
export const ruleNames: readonly string[] = [
	"hydra.runtime.version",
	"hydra.launcher._target_",
	"hydra.launcher.class",
	"hydra.sweeper._target_",
	"hydra.sweeper.max_batch_size",
	"hydra.sweeper.n_jobs",
	"hydra.sweeper.max_failure_rate",
	"hydra.sweeper.optim.num_workers",
	"hydra.sweeper.optim.max_failure_rate",
	"hydra.sweep.dir",
];

export function launchRules(lookup: Lookup): LaunchRules {
	const text = (name: string) => {
		const value = lookup(name);
		return typeof value === "string" ? value : "";
	};
	const version = text("hydra.runtime.version");
	const launcher = text("hydra.launcher._target_") || text("hydra.launcher.class");
	const isInTurn = /^hydra\._internal\.core_plugins\.(?:basic_launcher\.)?BasicLauncher$/.test(launcher);
	const { batch, resultsNeedSuccess } = sweeperRules(text("hydra.sweeper._target_"), lookup);
	return {
		isInTurn,
		batch: isBefore(version, 1, 1) ? (isInTurn ? 1 : null) : batch,
		resultsNeedSuccess,
		logsFailures: logsFailures(version),
		hasOwnFolder: /\$\{now:[^}]*%-?[SsTXcrf]/.test(text("hydra.sweep.dir")),
	};
}

/** Since Hydra 1.1 a job that fails is looked at when all jobs of its batch are over. */
function sweeperRules(sweeper: string, lookup: Lookup): Pick<LaunchRules, "batch" | "resultsNeedSuccess"> {
	const size = (name: string) => {
		const value = lookup(name);
		return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : null;
	};
	// Sweepers did not bear failures before they had this setting.
	const bearsNone = (name: string) => {
		const rate = lookup(name);
		return rate === undefined || rate === 0 || (rate instanceof Float && rate.value === 0);
	};
	const strict = (batch: string, rate: string) =>
		bearsNone(rate) ? { batch: size(batch), resultsNeedSuccess: true } : lenient;
	switch (sweeper) {
		case "hydra._internal.core_plugins.basic_sweeper.BasicSweeper":
			return { batch: size("hydra.sweeper.max_batch_size"), resultsNeedSuccess: false };
		case "hydra_plugins.hydra_optuna_sweeper.optuna_sweeper.OptunaSweeper":
			return strict("hydra.sweeper.n_jobs", "hydra.sweeper.max_failure_rate");
		case "hydra_plugins.hydra_nevergrad_sweeper.nevergrad_sweeper.NevergradSweeper":
			return strict("hydra.sweeper.optim.num_workers", "hydra.sweeper.optim.max_failure_rate");
		case "hydra_plugins.hydra_ax_sweeper.ax_sweeper.AxSweeper":
			// How many jobs Ax proposes at a time is not told.
			return { batch: null, resultsNeedSuccess: true };
		default:
			return lenient;
	}
}

const lenient = { batch: null, resultsNeedSuccess: false };

/** Seen with 1.4.0.dev9; earlier development versions of 1.4 may not do it. */
function logsFailures(version: string): boolean {
	const development = /^1\.4\.0\.?dev(\d+)/.exec(version);
	if (development !== null) return Number(development[1]) >= 9;
	return /^\d+\.\d/.test(version) && !isBefore(version, 1, 4);
}

function isBefore(version: string, major: number, minor: number): boolean {
	const [, ofMajor = "", ofMinor = ""] = /^(\d+)\.(\d+)/.exec(version) ?? [];
	if (ofMinor === "") return false;
	return Number(ofMajor) < major || (Number(ofMajor) === major && Number(ofMinor) < minor);
}
