import { expect, test } from "vitest";
import { isHydraYaml, launchOf } from "../../source/hydra/launch.ts";
import type { Value } from "../../source/model/value.ts";
import { flat } from "./flat.ts";

test.each<[string, Record<string, Value>, boolean]>([
	["since 1.2", { "hydra.mode": "MULTIRUN", "hydra.job.num": 0 }, true],
	["since 1.2, single", { "hydra.mode": "RUN", "hydra.job.num": "???" }, false],
	["up to 1.1", { "hydra.job.num": 0 }, true],
	["up to 1.1, single", { "hydra.job.num": "???" }, false],
	["the mode left open", { "hydra.mode": "???", "hydra.job.num": 3 }, true],
	["no number", { "hydra.job.num": 1.5 }, false],
	["nothing", {}, false],
])("a job of a sweep or a single run: %s", (_, hydra, multi) => expect(launchOf(flat(hydra)).multi).toBe(multi));

test("what a job of a sweep says", () => {
	const launch = launchOf(
		flat({
			"hydra.mode": "MULTIRUN",
			"hydra.output_subdir": null,
			"hydra.sweep.dir": "multirun/${now:%Y}",
			"hydra.sweep.subdir": "${hydra.job.num}",
			"hydra.job.num": 2,
			"hydra.job.id": 17145,
			"hydra.job.name": "train",
			"hydra.overrides.task": ["lr=0.1", "+tag=x"],
			"hydra.runtime.choices.model": "mlp",
			"hydra.runtime.choices.db@backup.first": "postgresql",
			"hydra.runtime.choices.local": null,
		}),
	);
	expect(launch).toMatchObject({ multi: true, jobNum: 2, jobId: "17145", jobName: "train" });
	expect(launch).toMatchObject({ sweepDir: "multirun/${now:%Y}", sweepSubdir: "${hydra.job.num}", outputSubdir: null });
	expect(launch.overrides).toEqual(["lr=0.1", "+tag=x"]);
	expect(launch.choices).toEqual({
		names: ["choice.model", "choice.db@backup.first", "choice.local"],
		values: ["mlp", "postgresql", null],
	});
});

test("what is missing or of another type is null, and nothing throws", () => {
	const launch = launchOf(
		flat({
			"hydra.job.id": "???",
			"hydra.job.name": ["a"],
			"hydra.sweep.dir": null,
			"hydra.overrides.task": "lr=1",
			"hydra.runtime.output_dir": "???",
		}),
	);
	expect(launch).toMatchObject({ jobId: null, jobName: null, sweepDir: null, outputDir: null, overrides: null });
});

test("a hydra.yaml of the app is not one that Hydra saved", () => {
	expect(isHydraYaml(flat({ "hydra.output_subdir": null }))).toBe(true);
	expect(isHydraYaml(flat({ "hydra.run.dir": "x", output_subdir: ".hydra" }))).toBe(false);
});
