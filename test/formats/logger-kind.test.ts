import { expect, test } from "vitest";
import { loggerKind } from "../../source/formats/logger-kind.ts";

test.each([
	["wandb/offline-run-20240501_101500-abc", ["run-abc.wandb"], "wandb"],
	["mlruns/0/0123456789abcdef0123456789abcdef", ["meta.yaml"], "mlflow"],
	["tb/version_0", ["hparams.yaml", "events.out.tfevents.1.host"], "events"],
	["csv/version_0", ["hparams.yaml", "metrics.csv"], "table"],
])("%s", (folder, files, kind) => expect(loggerKind(folder, files)).toBe(kind));
