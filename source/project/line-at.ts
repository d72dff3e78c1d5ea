import { LogFile } from "./log-file.ts";

/** Lines further down are not counted: an editor would take long to come there, too. */
const maxBytes = 64 * 1024 * 1024;
const chunk = 1024 * 1024;

/** The line, from 1, of a byte of a text file; null where it is too far down to be counted. Throws a DataError where there is no such file. */
export async function lineAt(path: string, offset: number): Promise<number | null> {
	return LogFile.with(path, async (file) => {
		if (offset > maxBytes) return null;
		let line = 1;
		for (let from = 0; from < offset; from += chunk) {
			const bytes = await file.read(from, Math.min(offset, from + chunk));
			for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) line++;
		}
		return line;
	});
}
