import { readdir, stat } from "node:fs/promises";

/** Whether `output` is newer than every file and folder of `inputs` (a folder counts when something in it goes away). */
export async function isFresh(output: URL, inputs: readonly URL[]): Promise<boolean> {
	const made = await stat(output).catch(() => null);
	if (made === null) return false;
	const times = await Promise.all(inputs.map(newest));
	return Math.max(...times) < made.mtimeMs;
}

/** Milliseconds; infinite for what is not there, which is never fresh. */
async function newest(url: URL): Promise<number> {
	const found = await stat(url).catch(() => null);
	if (found === null) return Number.POSITIVE_INFINITY;
	if (!found.isDirectory()) return found.mtimeMs;
	const names = await readdir(url);
	const times = await Promise.all(
		names.map((name) => newest(new URL(`${url.href.replace(/\/?$/, "/")}${encodeURIComponent(name)}`))),
	);
	return Math.max(found.mtimeMs, ...times);
}
