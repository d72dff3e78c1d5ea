import type { MetricReadingOptions } from "../library/query-runs.ts";
import type { DirectionRules } from "../model/direction.ts";
import { problemText } from "../model/problem.ts";
import { cacheFolderOf } from "../project/cache-folder.ts";
import { MetricStore } from "../project/metric-store.ts";
import { SummaryMemory } from "../project/summary-memory.ts";
import { sanitise } from "../render/sanitise.ts";
import { directionRules } from "./better-flag.ts";
import type { Arguments, Context } from "./command.ts";
import { logPattern } from "./log-pattern.ts";

/** How the flags ask for metrics to be read; what cannot be read goes to stderr. */
export interface MetricReading extends MetricReadingOptions {
	readonly store: MetricStore;
	/** null: nothing is kept for the next time. */
	readonly memory: SummaryMemory | null;
	readonly directions: DirectionRules;
}

export function metricReading(args: Arguments, context: Context): MetricReading {
	const logPatterns = [...args.values("log-pattern").map(logPattern), ...context.settings.logPatterns];
	const folder = args.isOn("no-cache") ? null : cacheFolderOf(context.env);
	return {
		store: new MetricStore({ logPatterns }),
		// What one pattern has read of a log another would read otherwise.
		memory: folder === null ? null : new SummaryMemory(folder, logPatterns.map(String).join("\n")),
		directions: directionRules(args, context),
		signal: context.signal,
		onProblem: (problem) => context.note(sanitise(problemText(problem))),
	};
}
