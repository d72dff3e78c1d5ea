import { joinRuns } from "../run-store/join-runs.ts";
import type { SeriesFile, SeriesFormat } from "../series-format.ts";
import { ConfigReader } from "./config-reader.ts";
import { LogReader } from "./log-reader.ts";
import { MetadataReader } from "./metadata-reader.ts";
import { runFacts, runIdFact } from "./run-facts.ts";
import { SummaryReader } from "./summary-reader.ts";

/** Of the folder of a run, or a log by itself. `latest-run` is another name of one of these folders. */
const inFolder =
	/^(?:(.*)\/)?(?:offline-)?(?:run|dryrun)-\d{8}_\d{6}-[^/]+\/(?:run-[^/]+\.wandb|(?:files\/)?(?:wandb-(?:summary|metadata)\.json|config\.yaml))$/;
const single = /^(?:(.*)\/)?(?<!(?:^|\/)latest-run\/)run-[^/]+\.wandb$/;

/**
 * The folders that W&B leaves below `wandb/`: the log of each run, and its summary, config and metadata, which also stand there
 * where the log is gone. All runs of a folder are one source.
 */
export const wandb: SeriesFormat = {
	name: "wandb",
	folder: "wandb",
	matches: (path) => inFolder.test(path) || single.test(path),
	keyOf: (path) => {
		const above = (inFolder.exec(path) ?? single.exec(path))?.[1] ?? "";
		if (above === "" || /(?:^|\/)\.?wandb$/.test(above)) return above || "wandb";
		return `${above}/wandb`;
	},
	open: (path) => {
		const facts = runFacts(path);
		if (path.endsWith("metadata.json")) return new MetadataReader(facts);
		if (path.endsWith(".json")) return new SummaryReader(facts);
		return path.endsWith(".yaml") ? new ConfigReader(facts) : new LogReader(facts);
	},
	join: (parts) => joinRuns(withoutReductions(parts), runIdFact),
};

/** The parts less what summaries say of a series that is there itself: `loss.min`. */
function withoutReductions(parts: readonly SeriesFile[]): readonly SeriesFile[] {
	const names = new Set(parts.flatMap(({ series }) => series.map(({ name }) => name)));
	const isReduction = (name: string) => {
		const whole = /^(.+)\.(?:min|max|mean|best|last|first)$/.exec(name)?.[1];
		return whole !== undefined && names.has(whole);
	};
	return parts.map((part) => ({
		...part,
		series: part.series.filter(({ name, values }) => values.length > 1 || !isReduction(name)),
	}));
}
