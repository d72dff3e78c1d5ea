import { expect, test } from "vitest";
import { absentJob } from "../../source/hydra/absent-job.ts";
import type { Value } from "../../source/model/value.ts";
import { flat } from "./flat.ts";

const multirun = (more: Readonly<Record<string, Value>> = {}) =>
	flat({
		"hydra.sweep.subdir": "${hydra.job.num}",
		"hydra.job.num": "???",
		"hydra.job.id": "???",
		"hydra.job.override_dirname": "lr=0.1,0.2",
		"hydra.overrides.task": ["lr=0.1,0.2", "model=mlp,cnn"],
		"hydra.runtime.choices.model": "mlp",
		lr: 0.1,
		...more,
	});

test("its words give parameters with their types and options of config groups", () => {
	const words = [
		"lr=0.2",
		"model=cnn",
		"+extra.tag='a b'",
		"~old",
		"db/kind=sqlite",
		"++opt={a: 1, b: [x]}",
		"broken=",
	];
	const { folder, config, choices } = absentJob(multirun(), 3, words);
	expect(folder).toEqual(["3"]);
	expect(config.names).toEqual(["lr", "extra.tag", "opt.a", "opt.b", "broken"]);
	expect(config.values).toEqual([0.2, "a b", 1, ["x"], ""]);
	expect(choices).toEqual({ names: ["choice.model", "choice.db/kind"], values: ["cnn", "sqlite"] });
});

test.each<[string, readonly string[]]>([
	["${hydra.job.override_dirname}", ["lr=0.2,model=cnn"]],
	["lr_${lr}/${hydra.job.num}_${hydra.job.id}", ["lr_0.2", "7_7"]],
	["${eval:1+1}", ["7"]],
	["/elsewhere/${hydra.job.num}", ["7"]],
])("its folder by hydra.sweep.subdir: %s", (subdir, folder) => {
	const sweep = multirun({ "hydra.sweep.subdir": subdir });
	expect(absentJob(sweep, 7, ["lr=0.2", "model=cnn"]).folder).toEqual(folder);
});

test("its folder by the settings of override_dirname", () => {
	const sweep = multirun({
		"hydra.sweep.subdir": "${hydra.job.override_dirname}",
		"hydra.job.config.override_dirname.kv_sep": "_",
		"hydra.job.config.override_dirname.item_sep": "__",
		"hydra.job.config.override_dirname.exclude_keys": ["model"],
	});
	expect(absentJob(sweep, 0, ["seed=1", "lr=0.2", "model=cnn"]).folder).toEqual(["lr_0.2__seed_1"]);
});
