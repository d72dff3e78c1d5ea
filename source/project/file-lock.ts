import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { UserError } from "../model/problem.ts";

export interface FileLockOptions {
	/** Milliseconds after which a lock that has not changed hands counts as left behind by a program that was killed. */
	readonly stale?: number;
	/** Milliseconds to wait for it at most. */
	readonly patience?: number;
}

/** Held while a file is changed, so that no program writes over what another has written since it read. */
export class FileLock {
	readonly #path: string;
	readonly #token: string;

	private constructor(path: string, token: string) {
		this.#path = path;
		this.#token = token;
	}

	/** Waits for the lock of a file: a file beside it. Throws a UserError where others never let go, or as the system does. */
	static async of(file: string, { stale = 3000, patience = 30_000 }: FileLockOptions = {}): Promise<FileLock> {
		const path = `${file}.lock`;
		const token = randomUUID();
		const start = performance.now();
		let seen = { holder: "", since: start };
		for (;;) {
			try {
				await writeFile(path, token, { flag: "wx", mode: 0o600 });
				return new FileLock(path, token);
			} catch (error) {
				if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
			}
			// Clocks of a file server and of this machine need not agree: only what is seen here counts.
			const now = performance.now();
			const holder = await holderOf(path);
			if (holder !== seen.holder) seen = { holder, since: now };
			else if (now - seen.since >= stale) {
				await takeAway(path, holder);
				continue;
			}
			if (now - start > patience)
				throw new UserError(`${file} is being changed by others all the time: try again, or remove ${path}`);
			await setTimeout(2 + Math.random() * 18);
		}
	}

	/** Whether nobody has taken it for one left behind, as of a program that was suspended. */
	async isHeld(): Promise<boolean> {
		return (await holderOf(this.#path)) === this.#token;
	}

	async release(): Promise<void> {
		if (await this.isHeld()) await rm(this.#path, { force: true });
	}
}

/** What stands in a lock; empty where there is none. */
async function holderOf(path: string): Promise<string> {
	return readFile(path, "utf8").catch(() => "");
}

async function takeAway(path: string, holder: string): Promise<void> {
	const aside = `${path}.${randomUUID()}`;
	try {
		await rename(path, aside);
		// Somebody else may have taken the old one away and holds this one.
		if ((await holderOf(aside)) !== holder) await link(aside, path);
	} catch {
		// Others were there first.
	}
	await rm(aside, { force: true });
}
