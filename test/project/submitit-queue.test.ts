import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Disk } from "../../source/project/disk.ts";
import { Pace } from "../../source/project/pace.ts";
import { SubmititQueue } from "../../source/project/submitit-queue.ts";
import { temporaryTree } from "./tree.ts";

const day = 24 * 60 * 60_000;
const now = Date.UTC(2024, 0, 2, 10, 0, 0);
const array = {
	".submitit/8/8_submission.sh": "",
	".submitit/8_0/8_0_submitted.pkl": "",
	".submitit/8_0/8_0_result.pkl": "",
	".submitit/8_1/8_1_submitted.pkl": "",
	".submitit/8_1/8_1_0_log.out": "",
	".submitit/8_2/8_2_submitted.pkl": "",
	".submitit/8_3/8_3_submitted.pkl": "",
};

async function waiting(
	folder: string,
	age: number,
	nums: readonly number[],
	files: Readonly<Record<string, string>> = array,
	{ disk = new Disk(), signal = new AbortController().signal } = {},
) {
	const root = temporaryTree(
		Object.fromEntries(Object.entries(files).map(([path, text]) => [join(folder, path), text])),
	);
	for (const path of Object.keys(files)) utimesSync(join(root, folder, path), (now - age) / 1000, (now - age) / 1000);
	const queue = new SubmititQueue({ disk, now, signal });
	return Object.fromEntries(await queue.waiting(join(root, folder), "", nums, 4));
}

test("what was handed in and has neither begun nor ended waits", async () => {
	expect(await waiting("s", day, [1, 2, 3])).toEqual({ 2: "8_2", 3: "8_3" });
	expect(await waiting("s", day, [3])).toEqual({ 3: "8_3" });
	expect(await waiting("2024-01-01/09-00-00", day, [3])).toEqual({ 3: "8_3" });
});

test("on a slow disk many are asked for at the same time, and none when it is stopped", async () => {
	const pace = new Pace();
	while (pace.isQuick) pace.took(1000);
	const disk = new Disk(pace);
	let [asked, most] = [0, 0];
	const stamp = disk.stamp.bind(disk);
	disk.stamp = async (path) => {
		most = Math.max(most, ++asked);
		return stamp(path).finally(() => asked--);
	};
	expect(await waiting("s", day, [1, 2, 3], array, { disk })).toEqual({ 2: "8_2", 3: "8_3" });
	expect(most).toBe(3);
	expect(await waiting("s", day, [3], array, { signal: AbortSignal.abort() })).toEqual({});
});

test("nothing waits for ever, nor after a copy that makes every file new", async () => {
	expect(await waiting("s", 8 * day, [3])).toEqual({});
	expect(await waiting("2023-12-01/09-00-00", day, [3])).toEqual({});
});

test("where submitit keeps nothing, nothing waits", async () => {
	expect(await waiting("s", day, [0], { "multirun.yaml": "" })).toEqual({});
	expect(await waiting("s", day, [0], { ".submitit/8_0/other": "" })).toEqual({});
});
