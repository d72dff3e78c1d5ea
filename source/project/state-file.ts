import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { UserError } from "../model/problem.ts";
import { codeOf, isNoSuchPath } from "./file-error.ts";
import { FileLock, type FileLockOptions } from "./file-lock.ts";
import { makeFolder } from "./make-folder.ts";

/** A JSON file of what the user has made, as views. */
export interface StateFile<T> {
	readonly path: string;
	/** What the file holds, for messages: `views`. */
	readonly of: string;
	/** What stands in the file; null where it is none of that. */
	readonly check: (value: unknown) => T | null;
	/** What holds where there is no file yet. */
	readonly empty: T;
	/** What is written; as JSON writes it where that is not said. */
	readonly written?: (value: T) => unknown;
}

/** Throws a UserError where the file cannot be read, or is none of what it should hold: nothing of it is written over then. */
export async function readState<T>({ path, of, check, empty }: StateFile<T>): Promise<T> {
	let text: string;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		if (isNoSuchPath(error)) return empty;
		throw new UserError(`${path}: ${codeOf(error)}`);
	}
	const read = check(parsed(text));
	if (read === null) throw new UserError(`${path} holds no ${of}: mend it, or move it away`);
	return read;
}

/** Changes of a file that wait for each other, by its path. */
const waiting = new Map<string, Promise<unknown>>();

/**
 * Changes what a file holds as it is then, and returns it: one change after the other, of this program and of others, so that
 * none is lost. What `change` throws leaves the file as it was. Throws a UserError where it cannot be read or written.
 */
export async function changeState<T>(
	file: StateFile<T>,
	change: (before: T) => T,
	options: FileLockOptions = {},
): Promise<T> {
	const before = waiting.get(file.path) ?? Promise.resolve();
	const own = before.catch(() => {}).then(() => changeAlone(file, change, options));
	waiting.set(file.path, own);
	try {
		return await own;
	} finally {
		if (waiting.get(file.path) === own) waiting.delete(file.path);
	}
}

async function changeAlone<T>(file: StateFile<T>, change: (before: T) => T, options: FileLockOptions): Promise<T> {
	const attempt = async <R>(work: () => Promise<R>): Promise<R> => {
		try {
			return await work();
		} catch (error) {
			throw error instanceof UserError ? error : cannotBeWritten(file.path, error);
		}
	};
	await attempt(() => makeFolder(dirname(file.path)));
	const lock = await attempt(() => FileLock.of(file.path, options));
	try {
		const after = change(await readState(file));
		if (!(await lock.isHeld())) throw new UserError(`${file.path} was changed meanwhile: try again`);
		await writeState(file, after);
		return after;
	} finally {
		await attempt(() => lock.release());
	}
}

/** Writes the file whole, beside the old one, whose place it takes then: whoever reads meets one of the two. Throws a UserError. */
export async function writeState<T>(
	{ path, written = (value) => value }: Pick<StateFile<T>, "path" | "written">,
	value: T,
): Promise<void> {
	const own = `${path}.${randomUUID()}`;
	try {
		await makeFolder(dirname(path));
		await writeFile(own, `${JSON.stringify(written(value), null, "\t")}\n`, { mode: 0o600 });
		await rename(own, path);
	} catch (error) {
		await rm(own, { force: true }).catch(() => {});
		throw cannotBeWritten(path, error);
	}
}

function cannotBeWritten(path: string, error: unknown): UserError {
	return new UserError(`${path} cannot be written: ${codeOf(error)}`);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function areWords(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((word) => typeof word === "string");
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
