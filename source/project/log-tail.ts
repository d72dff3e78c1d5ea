import { LogFile } from "./log-file.ts";

export interface LogTail {
	readonly lines: readonly string[];
	/** The file has more before. */
	readonly isCut: boolean;
}

export interface LogTailOptions {
	/** 4 MB. */
	readonly maxBytes?: number;
	/** 10,000. */
	readonly maxLines?: number;
}

/** The last lines of a text file, without those that are being written. Throws a DataError where it cannot be read. */
export async function readLogTail(
	path: string,
	{ maxBytes = 4 * 1024 * 1024, maxLines = 10_000 }: LogTailOptions = {},
): Promise<LogTail> {
	return LogFile.with(path, async (file) => {
		const from = Math.max(0, file.size - maxBytes);
		const text = (await file.read(from, file.size)).toString("utf8");
		const all = text.replace(/\r?\n$/, "").split(/\r?\n/);
		// The first one may lack its beginning.
		const whole = from === 0 ? all : all.slice(1);
		return { lines: text === "" ? [] : whole.slice(-maxLines), isCut: from > 0 || whole.length > maxLines };
	});
}
