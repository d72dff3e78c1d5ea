import { expect, test } from "vitest";
import { experimentOf, type Place, projectOf, type SweepMarker } from "../../source/hydra/experiment-of.ts";
import { launchOf } from "../../source/hydra/launch.ts";
import type { Value } from "../../source/model/value.ts";
import { flat } from "./flat.ts";

interface Case {
	readonly root?: string;
	readonly path: string;
	readonly hydra?: Readonly<Record<string, Value>>;
	readonly config?: Readonly<Record<string, Value>>;
	/** Paths below the root. */
	readonly markers?: readonly string[];
}

const byTime = "multirun/${now:%Y-%m-%d}/${now:%H-%M-%S}";
const subdir = (template: string, more: Readonly<Record<string, Value>> = {}) => ({
	"hydra.mode": "MULTIRUN",
	"hydra.job.num": 3,
	"hydra.sweep.dir": byTime,
	"hydra.sweep.subdir": template,
	...more,
});
const byNumber = subdir("${hydra.job.num}");

function place({ root = "/home/bob/work", path, hydra = byNumber, config = {}, markers = [] }: Case): Place {
	const parts = path.split("/").filter((part) => part !== "");
	const hasMarker = (depth: number, marker: SweepMarker) =>
		markers.includes([...parts.slice(0, depth), marker].join("/"));
	return { root, path: parts, launch: launchOf(flat(hydra)), config: flat(config), hasMarker };
}

const words = { "hydra.overrides.task": ["seed=0", "optimizer.lr=0.001"] };

test.each<[string, Case, string]>([
	["numbers", { path: "multirun/2024-01-01/10-00-00/3" }, "multirun/2024-01-01/10-00-00"],
	["a single run", { path: "outputs/a/3", hydra: { "hydra.mode": "RUN", "hydra.sweep.subdir": "3" } }, "outputs/a/3"],
	["no mode, Hydra 1.1", { path: "x/3", hydra: { ...byNumber, "hydra.mode": "???" } }, "x"],
	[
		"several parts",
		{ path: "x/mlp/seed_7", hydra: subdir("${model.name}/seed_${seed}"), config: { "model.name": "mlp", seed: 7 } },
		"x",
	],
	[
		"the literal override_dirname of Hydra 1.3",
		{
			path: "x/optimizer.lr=0.001/seed=0",
			hydra: subdir("${hydra.job.override_dirname}/seed=${seed}", {
				"hydra.job.override_dirname": "optimizer.lr=0.001",
			}),
			config: { seed: 0 },
		},
		"x",
	],
	[
		"the resolver of Hydra 1.4",
		{
			path: "x/optimizer.lr=0.001,seed=0",
			hydra: subdir("${hydra.job.override_dirname}", {
				...words,
				"hydra.job.override_dirname": "${hydra_override_dirname:}",
			}),
		},
		"x",
	],
	[
		"… with options in the config",
		{
			path: "x/optimizer.lr:0.001",
			hydra: subdir("${hydra_override_dirname:}", {
				...words,
				"hydra.job.config.override_dirname.kv_sep": ":",
				"hydra.job.config.override_dirname.exclude_keys": ["seed"],
			}),
		},
		"x",
	],
	[
		"… with options in the argument",
		{
			path: "x/optimizer.lr_0.001__seed_0",
			hydra: subdir('${hydra_override_dirname:{kv_sep: "_", item_sep: "__"}}', words),
		},
		"x",
	],
	[
		"a folder of values with a slash",
		{ path: "x/a/b/3", hydra: subdir("${name}/${hydra:job.num}"), config: { name: "a/b" } },
		"x",
	],
	["accents in the other form", { path: "x/e\u0301te", hydra: subdir("${name}"), config: { name: "\u00e9te" } }, "x"],
	["sweep.subdir=.", { path: "multirun/2024-01-01/10-00-00", hydra: subdir(".") }, "multirun/2024-01-01/10-00-00"],
	["the run is what was opened", { root: "/w/multirun/2024-01-01/10-00-00/3", path: "" }, ""],
	["the run lies in what was opened", { root: "/w/multirun/2024-01-01/10-00-00", path: "3" }, ""],
	["the subdir reaches above what was opened", { root: "/w/x/mlp", path: "seed_7", hydra: subdir("mlp/seed_7") }, ""],
])("the subdir tells: %s", (_, from, experiment) => expect(experimentOf(place(from)).join("/")).toBe(experiment));

const renamed = { ...byNumber, "hydra.runtime.output_dir": "/home/alice/x/multirun/2024-01-01/10-00-00/3" };

test.each<[string, Case, string]>([
	["multirun.yaml", { path: "my sweep/best one", markers: ["my sweep/multirun.yaml"] }, "my sweep"],
	["the nearest multirun.yaml", { path: "a/inner/x", markers: ["multirun.yaml", "a/inner/multirun.yaml"] }, "a/inner"],
	[
		"its own multirun.yaml is of a sweep inside it",
		{ path: "a/x", markers: ["multirun.yaml", "a/x/multirun.yaml"] },
		"",
	],
	["results of Optuna", { path: "a/b/x", markers: ["a/optimization_results.yaml"] }, "a"],
	["submitit", { path: "a/b/x", markers: ["a/.submitit"] }, "a"],
	["multirun.yaml before the others", { path: "a/b/x", markers: ["a/multirun.yaml", "a/b/.submitit"] }, "a"],
	[
		"the template of the sweep's folder",
		{ path: "multirun/2024-01-01/10-00-00/deep/er" },
		"multirun/2024-01-01/10-00-00",
	],
	["… part of which lies above what was opened", { root: "/w/multirun/2024-01-01", path: "10-00-00/best" }, "10-00-00"],
	["the levels below it where the run was written", { path: "moved/best", hydra: renamed }, "moved"],
	["the levels of the subdir", { path: "a/b/c", hydra: subdir("${my:a}/${my:b}", { "hydra.sweep.dir": "s" }) }, "a"],
	["the folder around it", { path: "a/b", hydra: subdir("${my:}", { "hydra.sweep.dir": null }) }, "a"],
	["no subdir at all", { path: "a/b", hydra: { "hydra.job.num": 1 } }, "a"],
	["a subdir above the sweep", { path: "a/b/c", hydra: subdir("../c", { "hydra.sweep.dir": "s" }) }, "a"],
])("the subdir does not tell: %s", (_, from, experiment) =>
	expect(experimentOf(place(from)).join("/")).toBe(experiment),
);

test("without a hydra.yaml the sweep around a run counts, if there is one", () => {
	expect(experimentOf(place({ path: "a/0", hydra: {}, markers: ["a/multirun.yaml"] }))).toEqual(["a"]);
	expect(experimentOf(place({ path: "a/0", hydra: {} }))).toEqual(["a", "0"]);
});

test.each<[string, Case, string, string]>([
	["a sweep in multirun/", { path: "" }, "vision/multirun/2024-01-01/10-00-00", "vision"],
	["opened at multirun/", { root: "/w/vision/multirun", path: "" }, "2024-01-01/10-00-00", ""],
	["opened at the sweep", { root: "/w/vision/multirun/2024-01-01/10-00-00", path: "" }, "", ""],
	[
		"a template of one folder",
		{ path: "", hydra: subdir("0", { "hydra.sweep.dir": "logs/${task}/runs/${now:%Y}" }) },
		"lit/logs/a/runs/2024",
		"lit/logs",
	],
	["a fixed folder", { path: "", hydra: subdir("0", { "hydra.sweep.dir": "exp" }) }, "vision/exp", "vision"],
	[
		"a single run",
		{ path: "", hydra: { "hydra.mode": "RUN", "hydra.run.dir": "outputs/${now:%Y}" } },
		"vision/outputs/2024",
		"vision",
	],
	["no template", { path: "", hydra: {} }, "vision/outputs/a", "vision"],
])("the project of %s", (_, from, experiment, project) => {
	const parts = experiment.split("/").filter((part) => part !== "");
	expect(projectOf({ ...place(from), experiment: parts }).join("/")).toBe(project);
});
