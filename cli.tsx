import { main } from "./source/commands/main.ts";
import { exitCode } from "./source/model/problem.ts";

const stop = new AbortController();
const { argv, env, stdout, stderr } = process;

// Who reads a pipe may stop reading: that is no error of anybody.
for (const stream of [stdout, stderr]) {
	stream.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE" && error.code !== "EIO") throw error;
		process.exit(0);
	});
}

/** Only while there is something to clean up: else signals end the program by themselves, and at once. */
function onStop(cleanUp: () => void): () => void {
	const interrupted = () => stopped(exitCode.interrupted);
	const terminated = () => stopped(exitCode.terminated);
	const stopped = (code: number) => {
		cleanUp();
		process.exit(code);
	};
	process.on("SIGINT", interrupted).on("SIGTERM", terminated);
	return () => {
		process.off("SIGINT", interrupted).off("SIGTERM", terminated);
	};
}

process.exitCode = await main(argv.slice(2), {
	cwd: process.cwd(),
	env,
	now: new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 19),
	width: stdout.isTTY ? stdout.columns : null,
	height: stdout.isTTY ? stdout.rows : null,
	out: (text) => {
		stdout.write(text);
	},
	drained: async () => {
		if (stdout.writableNeedDrain) await new Promise((resolve) => stdout.once("drain", resolve));
	},
	note: (text) => {
		stderr.write(`${text}\n`);
	},
	signal: stop.signal,
	onStop,
});
