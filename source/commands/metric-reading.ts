import { cacheFolderOf } from "../project/cache-folder.ts";
import { MetricStore } from "../project/metric-store.ts";
import { SummaryMemory } from "../project/summary-memory.ts";
import type { Arguments, Context } from "./command.ts";
import { logPattern } from "./log-pattern.ts";

/** What keeps metrics that were read, for this time and the next. */
export interface MetricReading {
	readonly store: MetricStore;
	/** null: nothing is kept for the next time. */
	readonly memory: SummaryMemory | null;
}

export function metricReading(args: Arguments, { env }: Context): MetricReading {
	const logPatterns = args.values("log-pattern").map(logPattern);
	// What one pattern has read of a log another would read otherwise.
	const folder = args.isOn("no-cache") || logPatterns.length > 0 ? null : cacheFolderOf(env);
	return { store: new MetricStore({ logPatterns }), memory: folder === null ? null : new SummaryMemory(folder) };
}
