import { type ClockTime, stampOf } from "./log-stamps.ts";

/** What Slurm, or submitit on its behalf, writes to the standard error of a job that did not come to its own end. */
export interface SlurmWord {
	readonly status: "failed" | "interrupted";
	/** `time limit`, `cancelled`, `out of memory`, `killed`, `exit code 1` */
	readonly reason: string;
	/** When, as the clock there had it; null where it is not told. */
	readonly at: ClockTime | null;
}

type Rule = readonly [pattern: RegExp, word: (match: RegExpExecArray) => SlurmWord | null];

const stepEnd = String.raw`slurmstepd: error: \*\*\* (?:JOB|STEP) \S{1,200} ON \S{1,200}`;
const taskEnd = String.raw`srun: error: \S{1,200}: tasks? [\d,-]{1,200}:`;

/** They tell why. A job that is queued again goes on to write to the same file, so the last one counts. */
const causes: readonly Rule[] = [
	[
		new RegExp(String.raw`${stepEnd} CANCELLED AT (\S{19}) DUE TO ([A-Z ]{1,60})`),
		([, at, reason]) => interrupted(reason!.trim().toLowerCase(), stampOf(at!)),
	],
	[/slurmstepd: error: .{0,200}\boom[-_]kill\b/i, () => interrupted("out of memory")],
	[new RegExp(`${taskEnd} Out Of Memory`), () => interrupted("out of memory")],
	[/Requeued job \S{1,100} \(\d+ remaining timeouts\)/, () => interrupted("queued again")],
];
/** They tell that it ended. The first one counts: when a task fails Slurm cancels the others, and what it cancels dies of it. */
const ends: readonly Rule[] = [
	[new RegExp(String.raw`${stepEnd} CANCELLED AT (\S{19})`), ([, at]) => interrupted("cancelled", stampOf(at!))],
	[new RegExp(`${stepEnd} FAILED`), () => failed("non-zero exit code")],
	[
		new RegExp(`${taskEnd} (Killed|Terminated|Interrupt|Hangup|User defined signal)`),
		([, signal]) => interrupted(signal!.toLowerCase()),
	],
	[new RegExp(String.raw`${taskEnd} Exited with exit code (\d{1,3})`), ([, code]) => exited(Number(code))],
	[
		new RegExp(`${taskEnd} (?!Exited|Completed)([A-Z][a-z]+(?: [a-z]+)*)`),
		([, signal]) => failed(signal!.toLowerCase()),
	],
];
/** Most such files are empty or hold the app's warnings. */
const telling = /slurmstepd: error|srun: error|Requeued job/;
/** Exit codes of a process that Ctrl-C, SIGKILL or SIGTERM ended. */
const signals = new Set([130, 137, 143]);
const longestLine = 1000;

/** What the end of a job's standard error, or output, says; null where it says nothing of the kind. */
export function slurmWord(text: string): SlurmWord | null {
	if (!telling.test(text)) return null;
	const lines = text.split(/[\r\n]+/).flatMap((line) => (telling.test(line) ? [line.slice(0, longestLine)] : []));
	return firstWord(lines.toReversed(), causes) ?? firstWord(lines, ends);
}

function firstWord(lines: readonly string[], rules: readonly Rule[]): SlurmWord | null {
	for (const line of lines) {
		for (const [pattern, word] of rules) {
			const match = pattern.exec(line);
			const found = match === null ? null : word(match);
			if (found !== null) return found;
		}
	}
	return null;
}

function interrupted(reason: string, at: ClockTime | null = null): SlurmWord {
	return { status: "interrupted", reason, at };
}

function failed(reason: string): SlurmWord {
	return { status: "failed", reason, at: null };
}

function exited(code: number): SlurmWord | null {
	if (code === 0) return null;
	return signals.has(code) ? interrupted(`exit code ${code}`) : failed(`exit code ${code}`);
}
