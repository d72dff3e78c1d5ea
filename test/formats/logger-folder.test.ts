import { expect, test } from "vitest";
import { loggerFolder } from "../../source/formats/logger-folder.ts";

test.each([
	["lightning_logs/version_3", ["events.out.tfevents.1.host"], "lightning_logs/version_3"],
	["tb/a/version_3/sub", ["hparams.yaml"], "tb/a/version_3"],
	["version_12", ["hparams.yaml"], "version_12"],
	["tb/1795425707.764", ["events.out.tfevents.1.host"], "tb"],
	["tb/train", ["worker.out.tfevents.1.host.v2"], "tb/train"],
	["tb", ["events.out.tfevents.1.host.profile-empty"], null],
	["wandb/run-20240501_101500-abcd/files/media", ["a.png"], "wandb/run-20240501_101500-abcd"],
	["offline-run-20240501_101500-abcd", ["run-abcd.wandb"], "offline-run-20240501_101500-abcd"],
	["mlruns/0/0123456789abcdef0123456789abcdef/params", ["lr"], "mlruns/0/0123456789abcdef0123456789abcdef"],
	["new\nline/version_3", ["hparams.yaml"], "new\nline/version_3"],
	["new\nline/wandb/run-20240501_101500-abcd/files", ["a"], "new\nline/wandb/run-20240501_101500-abcd"],
	["new\nline/0/0123456789abcdef0123456789abcdef", [], "new\nline/0/0123456789abcdef0123456789abcdef"],
	["mlruns/0", ["meta.yaml"], null],
	["data", ["train.csv", "metrics.csv"], null],
	["checkpoints/version_3", ["last.ckpt"], null],
])("%s with %s: %s", (path, files, expected) => expect(loggerFolder(path, files)).toBe(expected));
