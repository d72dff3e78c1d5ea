import { expect, test } from "vitest";
import { submititFolders } from "../../source/hydra/submitit.ts";

test.each<[string, string, string, readonly string[]]>([
	["a process", "${hydra.sweep.dir}/.submitit/%j", "17145", [".submitit/17145"]],
	["a job of an array", "${hydra.sweep.dir}/.submitit/%j", "8_2", [".submitit/8_2", ".submitit/8"]],
	["a folder of the user's", "${hydra.sweep.dir}/logs//slurm-%j/", "8", ["logs/slurm-8"]],
	["one for all jobs", "${hydra.sweep.dir}/logs", "8_2", ["logs"]],
	["none told", "", "8", [".submitit/8"]],
	["elsewhere on the disk", "/scratch/%j", "8", [".submitit/8"]],
	["above the sweep", "${hydra.sweep.dir}/../../logs/../..", "8", []],
	["by what is not known here", "${hydra.sweep.dir}/${oc.env:USER}/%j", "8", []],
	["an id that leads elsewhere", "", "../8", []],
	["an id of another launcher", "", "train_0", []],
	["no id", "", "", []],
])("%s", (_, template, id, folders) => expect(submititFolders(template, id)).toEqual(folders));
