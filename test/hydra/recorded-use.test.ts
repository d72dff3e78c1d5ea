import { expect, test } from "vitest";
import { recordedUse } from "../../source/hydra/recorded-use.ts";

test.each([
	"logger.save_dir",
	"trainer.default_root_dir",
	"paths.log_dir",
	"hparams.out_dir",
	"outputDir",
	"logdir",
	"logger.mlflow.tracking_uri",
	"callbacks.model_checkpoint.dirpath",
	"ckpts_dir",
])("%s is written", (name) => expect(recordedUse(name)).toBe("output"));

test.each([
	"paths.data_dir",
	"data.root",
	"datamodule.dataset.path",
	"ckpt_path",
	"model.checkpoint",
	"model_file",
	"trainer.resume_from",
	"pretrained_dir",
	"dataset.input_dir",
	"hparams.cache_dir",
	"model.encoder_ckpt",
	"distill.baseline",
	"teacher.root",
	"baseline_dir",
])("%s is read", (name) => expect(recordedUse(name)).toBe("input"));

test.each(["paths.root_dir", "logger.dir", "data.save_dir", "eval.run_dir", "teacher.log_dir", "name"])(
	"%s may be either",
	(name) => expect(recordedUse(name)).toBe("other"),
);
