import type { Run } from "../model/run.ts";
import { type MetricSource, metricSources } from "./metric-sources.ts";

/** The files of a run that loggers keep which record where it ran. */
export function loggerSources(run: Pick<Run, "files" | "outerLogs" | "outerFolders">): readonly MetricSource[] {
	return metricSources(run).filter(({ format }) => format.name === "wandb" || format.name === "mlflow");
}
