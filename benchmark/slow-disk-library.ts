import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Compiles slow-disk.c into a folder. Returns what to set for a process that it is to be put before; null without a compiler. */
export function slowDiskLibrary(
	folder: string,
): ((root: string, options: { delay?: number; trace?: string }) => Record<string, string>) | null {
	if (process.platform !== "linux") return null;
	const library = join(folder, "slow-disk.so");
	const source = fileURLToPath(new URL("slow-disk.c", import.meta.url));
	const words = ["-O2", "-shared", "-fPIC", "-o", library, source, "-ldl", "-lpthread"];
	const { error, status } = spawnSync("cc", words, { stdio: "inherit" });
	if (error !== undefined) return null;
	if (status !== 0) throw new Error(`cc ended with ${status}`);
	return (root, { delay = 0, trace }) => ({
		LD_PRELOAD: library,
		SLOW_DISK_FOLDER: root,
		SLOW_DISK_DELAY: String(delay),
		...(trace !== undefined && { SLOW_DISK_TRACE: trace }),
	});
}
