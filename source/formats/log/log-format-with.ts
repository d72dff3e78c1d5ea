import type { SeriesFormat } from "../series-format.ts";
import { isLogPath } from "./is-log-path.ts";
import type { LinePattern } from "./line-pattern.ts";
import { LogReader } from "./log-reader.ts";

/**
 * Logs, with the user's own patterns: each named group is a metric, and `step`, `epoch`, `iter` and the like are axes. In a
 * file where a pattern fits a line, nothing is guessed.
 */
export function logFormatWith(patterns: readonly LinePattern[]): SeriesFormat {
	return { name: "log", matches: isLogPath, open: () => new LogReader(patterns) };
}
