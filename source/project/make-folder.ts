import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { isNoSuchPath } from "./file-error.ts";

/** Makes a folder and those above it, for this user alone. Each is tried twice and no more, for in `/proc` Node's own `recursive` never ends. */
export async function makeFolder(path: string): Promise<void> {
	const mode = 0o700;
	try {
		return await makeOne(path, mode);
	} catch (error) {
		const above = dirname(path);
		if (!isNoSuchPath(error) || above === path) throw error;
		await makeFolder(above);
	}
	await makeOne(path, mode);
}

async function makeOne(path: string, mode: number): Promise<void> {
	try {
		await mkdir(path, { mode });
	} catch (error) {
		// What is there and no folder fails where something is put into it.
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
	}
}
