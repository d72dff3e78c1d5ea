import { csvFormat } from "./csv/csv-format.ts";
import { jsonFormat } from "./json/json-format.ts";
import { jsonLinesFormat } from "./json/json-lines-format.ts";
import { logFormat } from "./log/log-format.ts";
import { mlflow } from "./mlflow/mlflow.ts";
import { npyFormat } from "./npy-format.ts";
import { npzFormat } from "./npz-format.ts";
import { pickleFormat } from "./pickle-format.ts";
import type { SeriesFormat } from "./series-format.ts";
import { tensorboardFormat } from "./tensorboard/tensorboard-format.ts";
import { wandb } from "./wandb/wandb.ts";

/** Every kind of file that holds metrics, those that say most exactly what they hold first. */
export const seriesFormats: readonly SeriesFormat[] = [
	npyFormat,
	npzFormat,
	csvFormat,
	jsonLinesFormat,
	tensorboardFormat,
	wandb,
	mlflow,
	pickleFormat,
	jsonFormat,
	logFormat,
];
