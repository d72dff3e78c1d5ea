import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { sanitise } from "../../render/sanitise.ts";

/**
 * Runs another program on the terminal and waits for it; returns what went wrong, in words, or null. Nothing else of ours goes on
 * meanwhile: no key is read and nothing is drawn. `keyboard`: file descriptor of the terminal.
 */
export function handOver(
	command: readonly string[],
	keyboard: number,
	env: Readonly<Record<string, string | undefined>>,
): string | null {
	const [file = "", ...words] = command;
	// Quotes with nothing in them are a word too.
	if (file === "") return "there is no command ''";
	const name = sanitise(basename(file));
	const { error, signal, status } = spawnSync(file, words, { stdio: [keyboard, "inherit", "inherit"], env });
	if (error !== undefined) {
		const code = "code" in error ? error.code : error.message;
		if (code === "ENOENT") return `there is no command ${sanitise(file)}`;
		return `${name} cannot be run: ${code === "EACCES" ? "permission denied" : code}`;
	}
	if (signal !== null) return `${name} was ended by ${signal}`;
	return status === 0 ? null : `${name} ended with code ${status}`;
}
