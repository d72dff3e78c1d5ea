import { type FSWatcher, watch } from "node:fs";
import { statfs } from "node:fs/promises";

/** Whether the file system tells of what happens on it: one that other machines write to tells of our own changes only. */
export async function hasEvents(folder: string): Promise<boolean> {
	const kind = await statfs(folder).then(
		({ type }) => type >>> 0,
		() => 0,
	);
	return !shared.has(kind);
}

/** Numbers of statfs(2): NFS, SMB, CIFS, FUSE (sshfs), Lustre, BeeGFS, CephFS, GPFS, AFS, 9P. */
const shared = new Set([
	0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x65735546, 0x0bd00bd0, 0x19830326, 0x00c36400, 0x47504653, 0x5346414f,
	0x01021997,
]);

/** Of the folders that one user may watch, most are left to others. */
const maxFolders = 512;

/** Hears of what happens in some folders, not in those below them. */
export class WatchEvents {
	/** Folders that something has happened in since they were taken. */
	readonly #heard = new Set<string>();
	readonly #watched = new Map<string, { readonly watcher: FSWatcher; readonly since: number }>();
	readonly #onEvent: () => void;
	/** The system has no more of them. */
	#isFull = false;

	constructor(onEvent: () => void) {
		this.#onEvent = onEvent;
	}

	/** Listens to these (absolute paths, the most important first), and to no others. */
	follow(folders: Iterable<string>): void {
		const wanted = new Set([...new Set(folders)].slice(0, maxFolders));
		for (const folder of [...this.#watched.keys()]) if (!wanted.has(folder)) this.#leave(folder);
		for (const folder of wanted) if (!this.#watched.has(folder) && !this.#isFull) this.#enter(folder);
	}

	/** Since when a folder is listened to, milliseconds since 1970; infinite where it is not. */
	hearsSince(folder: string): number {
		return this.#watched.get(folder)?.since ?? Number.POSITIVE_INFINITY;
	}

	/** Whether something was heard of a folder that nobody has taken yet. */
	hasHeard(folder: string): boolean {
		return this.#heard.has(folder);
	}

	take(): ReadonlySet<string> {
		const heard = new Set(this.#heard);
		this.#heard.clear();
		return heard;
	}

	close(): void {
		for (const folder of [...this.#watched.keys()]) this.#leave(folder);
	}

	#enter(folder: string): void {
		const hear = () => {
			this.#heard.add(folder);
			this.#onEvent();
		};
		try {
			const watcher = watch(folder, { persistent: false }, hear);
			// A folder that is gone, on some systems.
			watcher.on("error", () => {
				hear();
				this.#leave(folder);
			});
			this.#watched.set(folder, { watcher, since: Date.now() });
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === "ENOSPC" || code === "EMFILE") this.#isFull = true;
		}
	}

	#leave(folder: string): void {
		this.#watched.get(folder)?.watcher.close();
		this.#watched.delete(folder);
	}
}
