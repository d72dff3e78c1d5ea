import { bytesSource } from "../../../source/formats/byte-source.ts";
import { logFormatWith } from "../../../source/formats/log/log-format-with.ts";
import type { SeriesFile } from "../../../source/formats/series-format.ts";

/** What a log says, read at once. */
export function readLog(log: string | Uint8Array, patterns: readonly RegExp[] = []): Promise<SeriesFile> {
	const bytes = typeof log === "string" ? Buffer.from(log) : log;
	return logFormatWith(patterns).open("train.log").read(bytesSource(bytes));
}

/** The series of a log as `name@axis` with steps and values, to compare. */
export async function seriesOf(log: string | Uint8Array, patterns: readonly RegExp[] = []): Promise<unknown> {
	const { series } = await readLog(log, patterns);
	return Object.fromEntries(
		series.map(({ name, axis, steps, values }) => [`${name}@${axis}`, [[...steps], [...values]]]),
	);
}
