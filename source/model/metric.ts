import type { Run } from "./run.ts";
import type { RunTable } from "./run-table.ts";

const extension = ".npy";

/** The file of a run that is named after a metric, which is its path in its folder without the ending: `val_acc`, `eval/f1`. */
export function metricFile(run: Run, metric: string): string | undefined {
	const name = metric + extension;
	if (run.files.includes(name)) return name;
	const outer = run.outerFolders?.find(({ files }) => files.includes(name));
	return outer && `${outer.path}/${name}`;
}

/** The metrics that files of a run are named after, in the order of its files. */
export function metricsOfRun(run: Run): string[] {
	const own = metricsIn(run.files);
	if (run.outerFolders === undefined) return own;
	return [...new Set([...own, ...run.outerFolders.flatMap(({ files }) => metricsIn(files))])];
}

function metricsIn(files: readonly string[]): string[] {
	return files.filter((file) => file.endsWith(extension)).map((file) => file.slice(0, -extension.length));
}

/** The metrics that files are named after, those that most runs have first, then by name. */
export function namedMetrics({ runs }: Pick<RunTable, "runs">): string[] {
	// Runs of a sweep share their list of files, so each list is looked at once.
	const runsOf = new Map<readonly string[], number>();
	const lists = (run: Run) => [run.files, ...(run.outerFolders ?? []).map(({ files }) => files)];
	for (const run of runs) for (const files of lists(run)) runsOf.set(files, (runsOf.get(files) ?? 0) + 1);
	const counts = new Map<string, number>();
	for (const [files, count] of runsOf) {
		for (const name of metricsIn(files)) counts.set(name, (counts.get(name) ?? 0) + count);
	}
	return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
}

/** The metrics of all runs: those that files are named after, then those that were found in files. */
export function metricNames(table: Pick<RunTable, "runs" | "found">): string[] {
	return [...new Set([...namedMetrics(table), ...(table.found?.keys() ?? [])])];
}

/** What people look at first: a score on held-out data, then any score, then a loss. */
const telling = [
	/^(val|valid|validation|dev|eval|test)[_/.-]?.*(acc|f1|auc|score|iou|map|bleu|rouge|r2)/i,
	/(acc|f1|auc|score|iou|bleu|rouge|r2)/i,
	/^(val|valid|validation|dev|eval|test)[_/.-]?.*(loss|err)/i,
	/(loss|err)/i,
	/metric/i,
];

/** The metric to show when none was chosen: a telling one, of which files are named rather than not; undefined when there is none. */
export function defaultMetric(names: readonly string[], named: readonly string[] = names): string | undefined {
	return mostTelling(named) ?? mostTelling(names) ?? names[0];
}

function mostTelling(names: readonly string[]): string | undefined {
	for (const pattern of telling) {
		const found = names.find((name) => pattern.test(name));
		if (found !== undefined) return found;
	}
	return undefined;
}
