import { spawnSync } from "node:child_process";

export interface Ended {
	/** From its start to its end. */
	readonly milliseconds: number;
	/** Peak resident memory in MB. */
	readonly memory: number;
	readonly output: string;
}

/** Tells its peak memory at its end, in KB, on a descriptor of its own. */
const tellMemory = `--import=data:text/javascript,${encodeURIComponent(
	'import fs from "node:fs"; process.on("exit", () => fs.writeSync(3, String(process.resourceUsage().maxRSS)));',
)}`;

/** Runs a program of Node's to its end. Its output goes to /dev/null unless it is `kept`. Throws when it fails. */
export function runProcess(
	words: readonly string[],
	env: Readonly<Record<string, string>> = {},
	output: "kept" | "dropped" = "kept",
): Ended {
	const before = performance.now();
	const ended = spawnSync(process.execPath, [tellMemory, ...words], {
		env: { ...process.env, ...env },
		stdio: ["ignore", output === "kept" ? "pipe" : "ignore", "inherit", "pipe"],
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	const milliseconds = performance.now() - before;
	if (ended.error !== undefined) throw ended.error;
	if (ended.status !== 0) throw new Error(`${words.join(" ")} ended with ${ended.status ?? ended.signal}`);
	return { milliseconds, memory: Number(ended.output[3]) / 1024, output: ended.stdout ?? "" };
}
