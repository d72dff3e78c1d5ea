import { memoryInUse } from "./monkey/memory-in-use.ts";
import { playInTerminal } from "./monkey/play-in-terminal.ts";
import { type Played, playMonkey } from "./monkey/play-monkey.ts";
import { quantile } from "./quantile.ts";

const usualSeeds = [1, 2, 3, 4];
const usualSteps = 25_000;
/** So many of the steps are played in a terminal too. */
const terminalShare = 0.1;

/**
 * A monkey at the keyboard, with a mouse and a window of any size, while files change. Fails, and prints the seed and the
 * last steps, where an error is thrown, a frame is not as large as the terminal or the terminal is not given back.
 *
 *     npm run benchmark monkey [SEED [STEPS]]
 */
export async function print([seedText, stepsText]: readonly string[]): Promise<void> {
	const seeds = seedText === undefined ? usualSeeds : [wholeNumber(seedText)];
	const steps = stepsText === undefined ? usualSteps : wholeNumber(stepsText);
	const lines = [
		"| seed | steps | step to frame, median | 99.9th percentile | longest | memory at the start | at the end |",
		"|---|---|---|---|---|---|---|",
	];
	const slowest: string[] = [];
	for (const seed of seeds) {
		const played = await playMonkey({ seed, steps, memory: memoryInUse, onProgress: tell });
		lines.push(rowOf(seed, steps, played));
		slowest.push(...played.slowest.slice(0, 3));
	}
	lines.push(
		"",
		"In a terminal, as fast as it goes and at 80 steps a second; what is drawn piece by piece is what is drawn anew:",
		"",
	);
	lines.push("| seed | steps | seconds | screens held against one another | drawn |", "|---|---|---|---|---|");
	for (const seed of seeds) {
		const count = Math.ceil(steps * terminalShare);
		const { seconds, compared, drawn } = await playInTerminal(seed, count, tell);
		lines.push(`| ${seed} | ${count} | ${seconds.toFixed(0)} | ${compared} | ${drawn.toFixed(1)} MB |`);
	}
	tell("");
	process.stdout.write(
		`${lines.join("\n")}\n\nThe longest steps:\n\n${slowest.map((line) => `- ${line}`).join("\n")}\n`,
	);
}

function rowOf(seed: number, steps: number, { times, memoryBefore, memoryAfter }: Played): string {
	const all = Array.from(times);
	const times3 = [quantile(all, 0.5), quantile(all, 0.999), Math.max(...all)].map((time) => `${time.toFixed(1)} ms`);
	return `| ${[seed, steps, ...times3, `${memoryBefore.toFixed(0)} MB`, `${memoryAfter.toFixed(0)} MB`].join(" | ")} |`;
}

function wholeNumber(text: string): number {
	if (!/^\d+$/.test(text)) throw new Error(`a seed and a number of steps are whole numbers: ${text}`);
	return Number(text);
}

function tell(text: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
