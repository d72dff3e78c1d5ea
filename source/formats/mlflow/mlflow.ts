import { joinRuns } from "../run-store/join-runs.ts";
import type { SeriesFormat, SeriesReader } from "../series-format.ts";
import { MetaReader } from "./meta-reader.ts";
import { MetricReader } from "./metric-reader.ts";
import { type RunPlace, runPlace } from "./run-place.ts";
import { TextReader } from "./text-reader.ts";

const runIdFact = "_mlflow.run_id";

/** The files of MLflow's file store, `mlruns/<experiment>/<run>/…`: one for each metric. All runs of a store are one source. */
export const mlflow: SeriesFormat = {
	name: "mlflow",
	folder: "mlruns",
	matches: (path) => runPlace(path) !== null,
	keyOf: (path) => runPlace(path)?.store ?? path,
	open: (path) => readerAt(runPlace(path) ?? { store: "", run: "", kind: "metric", name: path }),
	join: (parts) => joinRuns(parts, runIdFact),
};

function readerAt({ run, kind, name }: RunPlace): SeriesReader {
	const facts = new Map([[runIdFact, run]]);
	switch (kind) {
		case "metric":
			return new MetricReader(name, facts);
		case "param":
			return new TextReader(name, facts);
		case "tag":
			return new TextReader(`tags.${name}`, facts);
		case "meta":
			return new MetaReader(facts);
	}
}
