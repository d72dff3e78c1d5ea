import type { SeriesFormat } from "../series-format.ts";
import { JsonLinesReader } from "./json-lines-reader.ts";

/** One JSON object a line (https://jsonlines.org). */
export const jsonLinesFormat: SeriesFormat = {
	name: "json-lines",
	matches: (path) => /\.(jsonl|ndjson)$/i.test(path),
	open: () => new JsonLinesReader(),
};
