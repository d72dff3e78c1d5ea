import type { OuterFolder } from "../model/outer-folder.ts";
import type { Run } from "../model/run.ts";
import type { SeriesFormat } from "./series-format.ts";
import { seriesFormats } from "./series-formats.ts";

/** A file of a run that may hold metrics, or the files that are parts of one. */
export interface MetricSource {
	readonly format: SeriesFormat;
	/** Its name among those of the run, the same in all runs of a sweep: times in it are `*`. */
	readonly key: string;
	/** Relative to the run, in natural order. */
	readonly files: readonly string[];
}

/** When something was started, as names of files and folders tell it: `20240501_101500`, `2024-05-01_10-15-00`, `May01_10-15-00_host`. */
const moment =
	/\d{4}-?\d{2}-?\d{2}[T_ -]?\d{2}[-:_]?\d{2}(?:[-:_]?\d{2})?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\d{2}_\d{2}-\d{2}-\d{2}(?:_[^/]*)?/;

/** By the folders, which are one run's own. */
const knownOuter = new WeakMap<readonly OuterFolder[], readonly MetricSource[]>();
/** By the list of files, which runs of a sweep share. */
const known = new WeakMap<readonly string[], readonly MetricSource[]>();

/**
 * The files of a run that may hold metrics, those that say most exactly what they hold first: arrays, tables, event files,
 * records, and logs at last.
 */
export function metricSources(run: Pick<Run, "files" | "outerLogs" | "outerFolders">): readonly MetricSource[] {
	const { files, outerLogs, outerFolders } = run;
	let own = known.get(files);
	if (own === undefined) {
		own = sourcesIn(files);
		known.set(files, own);
	}
	if (outerFolders !== undefined) own = withOuter(own, outerFolders);
	// What its launcher keeps of a job's output is mostly what its own log says.
	const hasLog = own.some(({ format }) => format.name === "log");
	return hasLog || outerLogs.length === 0 ? own : [...own, ...sourcesIn(outerLogs)];
}

function withOuter(own: readonly MetricSource[], folders: readonly OuterFolder[]): readonly MetricSource[] {
	let all = knownOuter.get(folders);
	if (all === undefined) {
		const rank = ({ format }: MetricSource) => seriesFormats.indexOf(format);
		all = [...own, ...outerSources(folders)].sort((a, b) => rank(a) - rank(b));
		knownOuter.set(folders, all);
	}
	return all;
}

/**
 * Sources outside of the run. Each run has its own folder there, so that a key goes from that folder on: `../metrics.csv`;
 * in the second one that has such a file `../2/metrics.csv`.
 */
function outerSources(folders: readonly OuterFolder[]): MetricSource[] {
	const keys = new Set<string>();
	return folders.flatMap((folder) =>
		sourcesIn(folder.files.map((file) => `${folder.path}/${file}`)).map((source): MetricSource => {
			const name = nameBelow(folder.path, source);
			let key = `../${name}`;
			for (let count = 2; keys.has(key); count++) key = `../${count}/${name}`;
			keys.add(key);
			return { ...source, key };
		}),
	);
}

/** The store of a W&B or MLflow run lies around its folder; event files are called as the folder is that holds them. */
function nameBelow(folder: string, { format, key }: MetricSource): string {
	const at = folder.replace(moment, "*");
	if (key === at) return format.folder ?? "events";
	return (key.startsWith(`${at}/`) ? key.slice(at.length + 1) : key).replace(/^(?:\.\.\/)+/, "");
}

function sourcesIn(files: readonly string[]): readonly MetricSource[] {
	const formatOf = new Map(files.map((file) => [file, formatFor(file)]));
	return seriesFormats.flatMap((format) => {
		const byKey = Map.groupBy(
			files.filter((file) => formatOf.get(file) === format),
			(file) => (format.keyOf?.(file) ?? file).replace(moment, "*"),
		);
		return Array.from(byKey, ([key, parts]) => ({ format, key, files: parts }));
	});
}

/** The first kind that a file is of. What lies in a folder that one kind keeps for itself is read by that one only. */
function formatFor(file: string): SeriesFormat | undefined {
	const folders = file.split("/").slice(0, -1);
	const owner = seriesFormats.find(({ folder }) => folder !== undefined && folders.includes(folder));
	return owner === undefined
		? seriesFormats.find(({ matches }) => matches(file))
		: owner.matches(file)
			? owner
			: undefined;
}
