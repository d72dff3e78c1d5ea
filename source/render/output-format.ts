/** How commands print: for people (`table`, `md`) and for programs. */
export const outputFormats = ["table", "json", "jsonl", "csv", "tsv", "md"] as const;
export type OutputFormat = (typeof outputFormats)[number];
