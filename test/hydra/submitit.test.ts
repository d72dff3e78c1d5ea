import { expect, test } from "vitest";
import { idsOfJobs, submititFolder, submititFolders } from "../../source/hydra/submitit.ts";

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

test.each<[string, string, string | null, readonly (string | null)[]]>([
	["Hydra's own", "", ".submitit", ["8_2", "17", null, null]],
	["a folder of the user's", "${hydra.sweep.dir}/logs/job-%j.d", "logs", [null, null, null, "8"]],
	["in the sweep itself", "${hydra.sweep.dir}/%j", "", ["8_2", "17", null, null]],
	["one for all jobs", "${hydra.sweep.dir}/logs", null, []],
	["the id in the middle", "${hydra.sweep.dir}/%j/%j", null, []],
	["by what is not known here", "${hydra.sweep.dir}/${oc.env:USER}/%j", null, []],
])("folders of jobs: %s", (_, template, parent, ids) => {
	const folder = submititFolder(template);
	expect(folder?.parent ?? null).toBe(parent);
	expect(folder === null ? [] : ["8_2", "17", "%j", "job-8.d"].map(folder.idOf)).toEqual(ids);
});

test.each<[string, readonly string[], number, Record<string, string>]>([
	["an array", ["8_10", "8_2", "8", "8_0"], 3, { 0: "8_0", 1: "8_2", 2: "8_10" }],
	["an array for each batch", ["9_0", "9", "8_1", "8_0"], 4, { 0: "8_0", 1: "8_1", 2: "9_0" }],
	["a single job", ["17"], 1, { 0: "17" }],
	["processes, whose order is not told", ["17", "19"], 2, {}],
	["a relaunch", ["8_0", "8_1", "9_0", "9_1"], 2, {}],
	["nothing", [], 2, {}],
])("jobs and their ids: %s", (_, ids, jobs, expected) => {
	expect(Object.fromEntries(idsOfJobs(ids, jobs))).toEqual(expected);
});
