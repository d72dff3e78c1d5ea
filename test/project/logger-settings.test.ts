import { join } from "node:path";
import { expect, test } from "vitest";
import { Disk } from "../../source/project/disk.ts";
import { LoggerSettings } from "../../source/project/logger-settings.ts";
import { field, item, logBytes, message } from "../formats/wandb/wandb-bytes.ts";
import { type Tree, temporaryTree } from "./tree.ts";

const disk = new Disk();

async function pathsIn(files: Tree): Promise<string[]> {
	const root = temporaryTree(files);
	const list = (folder: string) => disk.list(join(root, folder));
	const paths = await new LoggerSettings({ root, disk, list }).of("l");
	return paths.map(({ name, path }) => `${name} ${path}`);
}

test("Lightning's", async () => {
	expect(await pathsIn({ "l/hparams.yaml": "out: /p/0\n" })).toEqual(["out /p/0"]);
});

test("W&B's, where it was online and where its metadata stand on one line", async () => {
	const metadata = JSON.stringify({ root: "/p/0", args: ["hydra.run.dir=/p/1"] });
	const files = { "l/files/config.yaml": "save_dir:\n  value: /p/2\n", "l/files/wandb-metadata.json": metadata };
	expect(await pathsIn(files)).toEqual(["save_dir /p/2", "root /p/0", "args.hydra.run.dir /p/1"]);
	expect(await pathsIn({ "l/files/wandb-metadata.json": "[" })).toEqual([]);
	expect(await pathsIn({ "l/files/wandb-metadata.json": `["/p/0"]` })).toEqual([]);
});

test("W&B's log, where it was offline and nothing else has the config", async () => {
	const config = field(4, message(field(1, item("lr", "0.1")), field(1, item(["paths", "out"], '"/p/0"'))));
	const log = logBytes([field(17, config)]);
	expect(await pathsIn({ "l/run-abc.wandb": log })).toEqual(["paths.out /p/0"]);
	expect(await pathsIn({ "l/run-abc.wandb": "no log" })).toEqual([]);
	expect(await pathsIn({ "l/run-abc.wandb": Buffer.concat([log, Buffer.alloc(600_000)]) })).toEqual(["paths.out /p/0"]);
});

test("MLflow's parameters that are named like paths, in folders where their names have a slash", async () => {
	const files = { "l/params/lr": "0.1", "l/params/out_dir": "/p/0\n", "l/params/paths/output_dir": "/p/1" };
	expect((await pathsIn(files)).sort()).toEqual(["out_dir /p/0", "paths.output_dir /p/1"]);
	expect(await pathsIn({ "l/params/a/b/c/dir": "/p", "l/params/a/b/c/d/dir": "/q" })).toEqual(["a.b.c.dir /p"]);
	const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`l/params/a${index}_dir`, "/p"]));
	expect(await pathsIn(many)).toHaveLength(32);
});

test("what is gone or too long says nothing", async () => {
	expect(await pathsIn({})).toEqual([]);
	expect(await pathsIn({ "l/hparams.yaml": `out: /p/0\n${" ".repeat(300_000)}` })).toEqual([]);
});
