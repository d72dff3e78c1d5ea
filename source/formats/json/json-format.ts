import type { SeriesFormat } from "../series-format.ts";
import { JsonReader } from "./json-reader.ts";

/** What programs that train keep beside their results, and what no metric is in. */
const others =
	/(^|[/_.-])(vocab|tokenizer|tokenizer_config|special_tokens_map|added_tokens|merges|preprocessor_config|generation_config|package|package-lock|tsconfig|index)\.json$/i;

/** Results as JSON: records, lists by name, one result, `trainer_state.json` and `all_results.json` of Hugging Face. */
export const jsonFormat: SeriesFormat = {
	name: "json",
	matches: (path) => /\.json$/i.test(path) && !others.test(path),
	open: (path) => new JsonReader(path),
};
