import { createHash, randomUUID } from "node:crypto";
import { open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { aboutBytes, aboutOf, type IndexAbout } from "./index-file.ts";
import { makeFolder } from "./make-folder.ts";

/** An index that is kept, and what it is of. */
export interface KeptIndex extends IndexAbout {
	readonly file: string;
	readonly bytes: number;
	/** Milliseconds since 1970: when it was of use last. */
	readonly used: number;
}

const ending = ".index";
/** All together: those that were not used for the longest time go first. */
const maxFolderBytes = 1024 * 1024 * 1024;
/** What a writer that was killed has left. */
const staleMilliseconds = 60 * 60 * 1000;

/** The file in `folder` that keeps what was learnt of the project folder `root` (absolute path). */
export function indexFileOf(folder: string, root: string, values: string): string {
	const name = createHash("sha256").update(`${values}\0${root}`).digest("hex").slice(0, 32);
	return join(folder, name + ending);
}

/**
 * Writes an index: into a file of its own first, which then takes the other's place, so that nobody ever reads a half. One
 * that cannot be written costs time when the folder is opened next, and nothing else; so does one that is too large (null).
 */
export async function writeIndex(folder: string, file: string, parts: readonly Uint8Array[] | null): Promise<void> {
	if (parts === null) return;
	const own = `${file}.${randomUUID()}`;
	try {
		await makeFolder(folder);
		await writeFile(own, parts, { mode: 0o600 });
		await rename(own, file);
		await trim(folder);
	} catch {
		await rm(own, { force: true }).catch(() => {});
	}
}

/** Notes that an index was of use. */
export async function touchIndex(file: string): Promise<void> {
	const now = new Date();
	await utimes(file, now, now).catch(() => {});
}

/** The indexes in a folder, the last used first; none where there is no such folder. */
export async function keptIndexes(folder: string): Promise<KeptIndex[]> {
	const names = await readdir(folder).catch((): string[] => []);
	const kept = await Promise.all(names.filter((name) => name.endsWith(ending)).map((name) => look(join(folder, name))));
	return kept.filter((index) => index !== null).sort((a, b) => b.used - a.used);
}

export async function removeIndexes(indexes: readonly KeptIndex[]): Promise<void> {
	await Promise.all(indexes.map(({ file }) => rm(file, { force: true })));
}

async function look(file: string): Promise<KeptIndex | null> {
	try {
		const handle = await open(file);
		try {
			const { size, mtimeMs } = await handle.stat();
			const { buffer, bytesRead } = await handle.read(Buffer.alloc(aboutBytes), 0, aboutBytes, 0);
			const about = aboutOf(buffer.subarray(0, bytesRead));
			return { root: "", values: "", runs: 0, ...about, file, bytes: size, used: mtimeMs };
		} finally {
			await handle.close();
		}
	} catch {
		return null;
	}
}

async function trim(folder: string): Promise<void> {
	let total = 0;
	const tooMany = (await keptIndexes(folder)).filter(({ bytes }) => {
		total += bytes;
		return total > maxFolderBytes;
	});
	await removeIndexes(tooMany);
	for (const name of await readdir(folder)) {
		if (!name.includes(`${ending}.`)) continue;
		const { mtimeMs } = await stat(join(folder, name));
		if (Date.now() - mtimeMs > staleMilliseconds) await rm(join(folder, name), { force: true });
	}
}
