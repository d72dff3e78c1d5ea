import { expect, test } from "vitest";
import { logFiles } from "../../source/hydra/log-files.ts";
import type { FlatConfig } from "../../source/model/flat-config.ts";
import type { Value } from "../../source/model/value.ts";
import { flat } from "./flat.ts";

const pathsOf = (hydra: FlatConfig) => logFiles(hydra).map(({ path }) => path);
const handler = (name: string) => `hydra.job_logging.handlers.${name}.filename`;

test.each<[string, Record<string, Value>, readonly string[]]>([
	["Hydra 1.2 and later", { [handler("file")]: "${hydra.runtime.output_dir}/${hydra.job.name}.log" }, ["my job.log"]],
	["Hydra 1.1 and before", { [handler("file")]: "${hydra.job.name}.log" }, ["my job.log"]],
	[
		"a folder for logs",
		{ [handler("a")]: "./logs/all.txt", [handler("b.c")]: "errors.log" },
		["logs/all.txt", "errors.log"],
	],
	["elsewhere on the disk", { [handler("file")]: "/var/log/train.log" }, []],
	["above the run", { [handler("file")]: "../train.log" }, []],
	["out of the run and back", { [handler("file")]: "${hydra.runtime.output_dir}/../x/train.log" }, []],
	["the run's folder itself", { [handler("file")]: "${hydra.runtime.output_dir}/" }, []],
	["a resolver of the app", { [handler("file")]: "${my.name:}/x.log" }, []],
	["no text", { [handler("file")]: null }, []],
	["the log of Hydra, not of the job", { "hydra.hydra_logging.handlers.file.filename": "x.log" }, []],
	["no handler of files", { "hydra.job_logging.handlers.console.class": "logging.StreamHandler" }, []],
])("%s", (_, handlers, files) => {
	const base = { "hydra.runtime.output_dir": "/home/alice/runs/0", "hydra.job.name": "my job" };
	expect(pathsOf(flat({ ...base, ...handlers }))).toEqual(files);
});

test("configs that share their names keep their own values", () => {
	const first = flat({ [handler("file")]: "a.log" });
	expect(pathsOf(first)).toEqual(["a.log"]);
	expect(pathsOf({ ...first, values: ["b.log"] })).toEqual(["b.log"]);
});

const base = {
	"hydra.job_logging.root.handlers": ["console", "file"],
	"hydra.job_logging.handlers.file.class": "logging.FileHandler",
	"hydra.job_logging.handlers.file.filename": "train.log",
};

test.each<[string, Record<string, Value>, boolean]>([
	["Hydra's own handler", {}, true],
	[
		"one that begins new files",
		{ "hydra.job_logging.handlers.file.class": "logging.handlers.RotatingFileHandler" },
		true,
	],
	["a level below", { "hydra.job_logging.handlers.file.level": "INFO" }, true],
	["a level above", { "hydra.job_logging.handlers.file.level": "CRITICAL" }, false],
	["a level as a number", { "hydra.job_logging.handlers.file.level": 50 }, false],
	["a handler of the app", { "hydra.job_logging.handlers.file.class": "app.Handler" }, false],
	["a handler of one logger", { "hydra.job_logging.root.handlers": ["console"] }, false],
	["no root", { "hydra.job_logging.root.handlers": null }, false],
	["filters", { "hydra.job_logging.handlers.file.filters": ["mine"] }, false],
	["no filters", { "hydra.job_logging.handlers.file.filters": [] }, true],
])("whether Hydra tells of a failure there: %s", (_, changes, takesFailures) => {
	expect(logFiles(flat({ ...base, ...changes }))).toEqual([{ path: "train.log", takesFailures }]);
});
