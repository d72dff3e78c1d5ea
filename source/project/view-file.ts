import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { UserError } from "../model/problem.ts";
import type { SavedView } from "../model/saved-view.ts";
import { codeOf, isAbsent } from "./file-error.ts";

/**
 * Where views are kept: `exptrack` in XDG_STATE_HOME, else in ~/.local/state; null where neither is known (XDG Base Directory
 * 0.8: a path that is not absolute counts as none).
 */
export function stateFolderOf(env: Readonly<Record<string, string | undefined>>): string | null {
	const isUsable = (path: string | undefined): path is string => path !== undefined && isAbsolute(path);
	if (isUsable(env.XDG_STATE_HOME)) return join(env.XDG_STATE_HOME, "exptrack");
	return isUsable(env.HOME) ? join(env.HOME, ".local", "state", "exptrack") : null;
}

const fileIn = (folder: string) => join(folder, "views.json");

/** The views of a folder by their names; none where there is no such file. Throws a UserError where it is none of views. */
export async function loadViews(folder: string): Promise<ReadonlyMap<string, SavedView>> {
	const file = fileIn(folder);
	let text: string;
	try {
		text = await readFile(file, "utf8");
	} catch (error) {
		if (isAbsent(error)) return new Map();
		throw new UserError(`${file}: ${codeOf(error)}`);
	}
	const views = viewsIn(text);
	if (views === null) throw new UserError(`${file} holds no views: mend it, or move it away`);
	return new Map(Object.entries(views));
}

/** Writes all views whole, beside the old file, whose place it takes then. Throws a UserError where that cannot be. */
export async function writeViews(folder: string, views: ReadonlyMap<string, SavedView>): Promise<void> {
	const own = `${fileIn(folder)}.${randomUUID()}`;
	try {
		await mkdir(folder, { recursive: true, mode: 0o700 });
		await writeFile(own, `${JSON.stringify({ views: Object.fromEntries(views) }, null, "\t")}\n`, { mode: 0o600 });
		await rename(own, fileIn(folder));
	} catch (error) {
		await rm(own, { force: true }).catch(() => {});
		throw new UserError(`${fileIn(folder)} cannot be written: ${codeOf(error)}`);
	}
}

function viewsIn(text: string): Record<string, SavedView> | null {
	let read: unknown;
	try {
		read = JSON.parse(text);
	} catch {
		return null;
	}
	const views = isRecord(read) ? read.views : null;
	return isRecord(views) && Object.values(views).every(isView) ? (views as Record<string, SavedView>) : null;
}

function isView(value: unknown): boolean {
	const isWords = (words: unknown) => Array.isArray(words) && words.every((word) => typeof word === "string");
	return isRecord(value) && Object.values(value).every(isWords);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
