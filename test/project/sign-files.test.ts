import fs, { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { Disk } from "../../source/project/disk.ts";
import { SignFiles } from "../../source/project/sign-files.ts";
import { pickles } from "../hydra/pickles.ts";
import { temporaryTree } from "./tree.ts";

const log = "[2024-01-02 09:00:00,000][__main__][INFO] - epoch\n";
const killed = "srun: error: node01: task 0: Killed\n";

function open(files: Readonly<Record<string, string | Uint8Array>>) {
	const root = temporaryTree(files);
	for (const name of Object.keys(files).filter((path) => !path.endsWith("/"))) utimesSync(join(root, name), 7, 7);
	return { files: new SignFiles(new Disk()), at: (name: string) => join(root, name) };
}

test("each file by its own reader", async () => {
	const { files, at } = open({ "a.log": log, "job_return.pickle": pickles.failed, "8_0_log.err": killed });
	expect(await files.log(at("a.log"), "a.log")).toMatchObject({
		name: "a.log",
		modified: 7000,
		facts: { isCalm: true },
	});
	expect(await files.jobReturn(at("job_return.pickle"), "j")).toEqual({
		name: "j",
		modified: 7000,
		facts: { status: "failed", exception: "FloatingPointError" },
	});
	expect(await files.slurm(at("8_0_log.err"), "e")).toMatchObject({ facts: { reason: "killed" } });
	expect(await files.modified(at("a.log"))).toBe(7000);
	expect(await files.names(at("."))).toEqual(expect.arrayContaining(["a.log", "job_return.pickle"]));
});

test("only the end of what a job printed is read", async () => {
	const { files, at } = open({ err: killed + "x\n".repeat(20_000), late: "x\n".repeat(20_000) + killed });
	expect(await files.slurm(at("err"), "e")).toMatchObject({ facts: null });
	expect(await files.slurm(at("late"), "e")).toMatchObject({ facts: { reason: "killed" } });
});

test("a pickle that is too large is there, and tells nothing", async () => {
	const { files, at } = open({ huge: Buffer.alloc(5 * 1024 * 1024) });
	expect(await files.jobReturn(at("huge"), "huge")).toEqual({ name: "huge", modified: 7000, facts: null });
});

test("a file need not be opened to tell when it was written", async () => {
	const { files, at } = open({ "a.log": log });
	const opening = vi.spyOn(fs, "openSync");
	onTestFinished(() => opening.mockRestore());
	expect(await files.modified(at("a.log"))).toBe(7000);
	expect(opening).not.toHaveBeenCalled();
});

test("what cannot be read is no sign", async () => {
	const { files, at } = open({ "folder/": "" });
	for (const name of ["folder", "none"]) {
		expect(await files.log(at(name), name)).toBeNull();
		expect(await files.jobReturn(at(name), name)).toBeNull();
		expect(await files.slurm(at(name), name)).toBeNull();
		expect(await files.modified(at(name))).toBeNull();
	}
	expect(await files.names(at("none"))).toEqual([]);
});
