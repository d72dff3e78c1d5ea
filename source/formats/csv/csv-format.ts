import type { SeriesFormat } from "../series-format.ts";
import { CsvReader } from "./csv-reader.ts";

/** Tables as text: `metrics.csv` of Lightning, what pandas and Python's csv write. */
export const csvFormat: SeriesFormat = {
	name: "csv",
	matches: (path) => /\.[ct]sv(\.gz)?$/i.test(path),
	open: (path) => new CsvReader(path),
};
