import { expect, test } from "vitest";
import { isLogPath } from "../../../source/formats/log/is-log-path.ts";

test.each([
	"train.log",
	"a/b/run.LOG",
	"slurm-123.out",
	"17145_0_log.err",
	"log.txt",
	"train_log.txt",
	"logs/stdout.txt",
])("%s is a log", (path) => expect(isLogPath(path)).toBe(true));

test.each([
	".hydra/hydra.log",
	"a/.hydra/x.log",
	"requirements.txt",
	"requirements-train.txt",
	"notes.txt",
	"catalogue.txt",
	"train.py",
	"log",
	"metrics.csv",
])("%s is none", (path) => expect(isLogPath(path)).toBe(false));
