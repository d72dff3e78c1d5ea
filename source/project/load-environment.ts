import { environmentOf } from "../formats/environment-of.ts";
import { loggerSources } from "../formats/logger-sources.ts";
import type { Environment } from "../model/environment.ts";
import { DataError } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import { MetricStore } from "./metric-store.ts";

/**
 * Where a run ran and of which commit, as its W&B and MLflow files say; the first to say a thing counts. Files that cannot be
 * read say nothing: who looks for metrics in them is told.
 */
export async function loadEnvironment(run: Run, store: MetricStore = new MetricStore()): Promise<Environment> {
	let environment: Environment = {};
	for (const source of loggerSources(run)) {
		try {
			const { facts } = await store.file(run, source);
			environment = { ...environmentOf(facts), ...environment };
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
		}
	}
	return environment;
}
