import { outputFormats } from "../render/output-format.ts";
import type { Flag } from "./command.ts";

/** Flags that several commands have: each is written once. */
export const queryFlags: readonly Flag[] = [
	{
		name: "query",
		value: "GLOB",
		many: true,
		help: "show only files of the runs that match, as in '*.npy'; may be repeated",
	},
	{
		name: "filter",
		value: "EXPRESSION",
		canBeEmpty: true,
		help: "keep only runs that pass, as in 'lr < 0.01 and optimizer = adam'",
	},
	{
		name: "sort",
		value: "NAMES",
		canBeEmpty: true,
		help: "sort by parameters or metrics, as in 'lr,-best(val_acc)'; - is downwards",
	},
	{
		name: "metric",
		value: "NAME",
		many: true,
		canBeEmpty: true,
		help: "metric to show, as `exptrack metrics` lists them",
	},
	{
		name: "columns",
		value: "NAMES",
		canBeEmpty: true,
		help: "show these parameters in place of those that vary, as in 'lr,model.*,-dataset.*'",
	},
	{
		name: "view",
		value: "NAME",
		help: "the flags that `exptrack views save NAME` has kept; those that are typed come first",
	},
	{
		name: "groups",
		value: "NAMES",
		canBeEmpty: true,
		help: "config groups whose parameters come first (hyperparameters,dataset)",
	},
];

export const seedFlag: Flag = {
	name: "seed",
	value: "NAMES",
	canBeEmpty: true,
	help: "what is folded with the seeds, where it is not called like one",
};

/** How runs are taken together. */
export const groupFlags: readonly Flag[] = [
	{
		name: "group",
		value: "NAMES",
		help: "one line a group: of runs equal in these parameters, or `seeds`: in all but the seed",
	},
	seedFlag,
	{
		name: "ci",
		value: "METHOD",
		choices: ["t", "bootstrap"],
		help: "95 % interval of a mean: t (Student's) or bootstrap (9,999 samples, the same each time) (t)",
	},
];

export const lookFlags: readonly Flag[] = [
	{ name: "ascii", help: "use no signs beyond ASCII" },
	{ name: "no-color", help: "use no colours (so does the variable NO_COLOR)" },
];

export const formatFlag: Flag = {
	name: "format",
	value: "FORMAT",
	choices: outputFormats,
	help: `how to print: ${outputFormats.join(", ")} (table)`,
};

/** How metrics are read. */
export const metricFlags: readonly Flag[] = [
	{
		name: "better",
		value: "NAME=max|min",
		many: true,
		help: "whether a metric is better high or low, as in '*_error=min'; may be repeated",
	},
	{
		name: "log-pattern",
		value: "REGEX",
		many: true,
		help: "metrics in logs, as in 'step (?<step>\\d+): loss (?<loss>\\S+)'; may be repeated",
	},
];

/** Where the settings are. */
export const configFlag: Flag = {
	name: "config",
	value: "FILE",
	help: "take settings from this file in place of ~/.config/exptrack/config.yaml; `exptrack config` shows them",
};

/** How folders are read. */
export const readFlags: readonly Flag[] = [
	{ name: "raw", help: "leave interpolations as they are written" },
	{ name: "env", help: "take ${oc.env:NAME} from the environment of this machine, and show hydra.job.env_set" },
	{ name: "no-cache", help: "neither use nor keep what was learnt the last time; `exptrack cache` shows it" },
];
