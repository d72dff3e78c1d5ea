import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { UserError } from "../model/problem.ts";
import { codeOf, isAbsent } from "./file-error.ts";

/** A JSON file of what the user has made, as views. */
export interface StateFile<T> {
	readonly path: string;
	/** What the file holds, for messages: `views`. */
	readonly of: string;
	/** What stands in the file; null where it is none of that. */
	readonly check: (value: unknown) => T | null;
	/** What holds where there is no file yet. */
	readonly empty: T;
}

/** Throws a UserError where the file cannot be read, or is none of what it should hold: nothing of it is written over then. */
export async function readState<T>({ path, of, check, empty }: StateFile<T>): Promise<T> {
	let text: string;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		if (isAbsent(error)) return empty;
		throw new UserError(`${path}: ${codeOf(error)}`);
	}
	const read = check(parsed(text));
	if (read === null) throw new UserError(`${path} holds no ${of}: mend it, or move it away`);
	return read;
}

/** Writes the file whole, beside the old one, whose place it takes then: whoever reads meets one of the two. Throws a UserError. */
export async function writeState<T>({ path }: StateFile<T>, value: unknown): Promise<void> {
	const own = `${path}.${randomUUID()}`;
	try {
		await mkdir(dirname(path), { recursive: true, mode: 0o700 });
		await writeFile(own, `${JSON.stringify(value, null, "\t")}\n`, { mode: 0o600 });
		await rename(own, path);
	} catch (error) {
		await rm(own, { force: true }).catch(() => {});
		throw new UserError(`${path} cannot be written: ${codeOf(error)}`);
	}
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
