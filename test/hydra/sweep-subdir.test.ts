import { expect, test } from "vitest";
import { launchOf } from "../../source/hydra/launch.ts";
import { sweepSubdir } from "../../source/hydra/sweep-subdir.ts";
import type { Value } from "../../source/model/value.ts";
import { flat } from "./flat.ts";

const config = flat({ seed: 7, "model.name": "mlp" });
function subdir(template: string, hydra: Readonly<Record<string, Value>> = { "hydra.job.num": 3 }) {
	const dirs = { "hydra.sweep.dir": "multirun", "hydra.sweep.subdir": template };
	return sweepSubdir(launchOf(flat({ ...dirs, ...hydra })), config);
}

test.each<[string, readonly string[] | null]>([
	["${hydra.job.num}", ["3"]],
	["${hydra:job.num}", ["3"]],
	["${model.name}/seed=${seed}", ["mlp", "seed=7"]],
	["${..job.num}", ["3"]],
	["a//./b/../c/", ["a", "c"]],
	[".", []],
	["", []],
	["../other", null],
	["/scratch/${seed}", null],
	["${now:%H-%M}", null],
	["${oc.env:USER}/${seed}", null],
	["${nothing}", null],
	["${unclosed", null],
])("%s → %j", (template, parts) => expect(subdir(template)).toEqual(parts));

test("a job without a number has no folder by its number", () => {
	expect(subdir("${hydra.job.num}", { "hydra.job.num": "???" })).toBeNull();
	expect(subdir("${hydra.job.num}", {})).toBeNull();
});

test("without a template nothing is known", () => {
	expect(sweepSubdir(launchOf(flat({ "hydra.job.num": 3 })), config)).toBeNull();
});

test("a slash in an override_dirname parts folders, as on the disk", () => {
	const dirname = { "hydra.job.num": 0, "hydra.job.override_dirname": "lr=0.1,path=a/b" };
	expect(subdir("${hydra.job.override_dirname}", dirname)).toEqual(["lr=0.1,path=a", "b"]);
});
