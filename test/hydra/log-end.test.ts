import { expect, test } from "vitest";
import { type LastLaunch, lastLaunch } from "../../source/hydra/log-end.ts";
import { clockText, stampOf } from "../../source/hydra/log-stamps.ts";
import { logText } from "../../source/hydra/log-text.ts";

function read(text: string): LastLaunch {
	const log = logText(text);
	return lastLaunch(log, log.records[0]?.at ?? null);
}

const info = (text: string, time = "14:53:05") => `[2024-03-04 ${time},000][__main__][INFO] - ${text}\n`;
const traceback = (last: string) => `Traceback (most recent call last):
  File "train.py", line 149, in main
    raise FloatingPointError("nan")
${last}
`;
const jobFailed = "[2024-03-04 14:53:04,664][hydra.core.utils][ERROR] - Job failed\n";
const callback = "[2024-03-04 14:53:04,664][hydra.experimental.callbacks.LogJobReturnCallback]";
const submitit = "[2024-03-04 14:53:04,664][submitit][INFO] - Job completed successfully\n";
const appError = "[2024-03-04 14:53:04,664][__main__][ERROR] - could not train\n";

const jobError = "FloatingPointError: nan, job failed in";
const atEnd = "OSError: disk full, traceback at the end of";

test.each<[string, string, string | null, string?]>([
	["nothing", "", null],
	["an app that only logs", info("done"), null],
	["submitit's word, which stands there after a failure too", info("x") + submitit, null],
	[
		"the callback's success",
		`${info("x")}${callback}[INFO] - Succeeded with return value: 0.5\n`,
		"done",
		"return value in",
	],
	["the callback's failure", `${callback}[ERROR] - ${traceback("FloatingPointError: nan")}`, "failed"],
	["Hydra 1.4", info("x") + jobFailed + traceback("FloatingPointError: nan"), "failed", jobError],
	["… under submitit", jobFailed + traceback("FloatingPointError: nan") + submitit, "failed", jobError],
	[
		"… with Windows line ends",
		(jobFailed + traceback("FloatingPointError")).replaceAll("\n", "\r\n"),
		"failed",
		jobError.replace(": nan", ""),
	],
	[
		"… with a chained exception",
		jobFailed +
			traceback("KeyError: 'a'") +
			"\nThe above exception was the direct cause:\n\n" +
			traceback("FloatingPointError: nan"),
		"failed",
		jobError,
	],
	["… whose exception has much to say", `${jobFailed}${traceback("OSError: missing")}${"more\n".repeat(50)}`, "failed"],
	["… cut off within the traceback", jobFailed + traceback("").slice(0, -1), "failed", "job failed in"],
	[
		"… stopped by the keyboard",
		jobFailed + traceback("KeyboardInterrupt"),
		"interrupted",
		"KeyboardInterrupt, job failed in",
	],
	["… after an earlier success", `${callback}[INFO] - Succeeded with return value: 1\n${jobFailed}`, "failed"],
	["… then started again in the same folder", jobFailed + traceback("OSError") + info("a").repeat(9), null],
	[
		"a success, then started again in the same folder",
		`${callback}[INFO] - Succeeded with return value: 1\n${info("a").repeat(9)}`,
		null,
	],
	[
		"a failure, then a success in the same folder",
		`${jobFailed}${info("a").repeat(9)}${callback}[INFO] - Succeeded with return value: 1\n`,
		"done",
	],
	["an app that logs its end", info("x") + appError + traceback("OSError: disk full"), "failed", atEnd],
	[
		"… and says goodbye",
		appError + traceback("OSError: disk full") + info("Closing loggers").repeat(3),
		"failed",
		atEnd,
	],
	[
		"… whose message has other words",
		appError.replace("could", "INFO could") + traceback("OSError: disk full"),
		"failed",
		atEnd,
	],
	["… and lists what it has", `${appError}${traceback("OSError: disk full")}${"more\n".repeat(50)}`, null],
	[
		"… and tells where its files lie",
		`${appError}${traceback("OSError: disk full")}${info("Output dir: /runs/0")}${info("Closing wandb!", "15:10:00")}`,
		"failed",
		atEnd,
	],
	[
		"… and closes its logger",
		`${appError}${traceback("OSError: disk full")}${info("x").replace("__main__", "wandb.sdk")}`,
		"failed",
	],
	[
		"an exception it got over just before its end",
		appError + traceback("OSError: disk full") + info("saved model") + info("final accuracy 0.9"),
		null,
	],
	["… in a log without times", `[ERROR] - x\n${traceback("OSError: disk full")}[INFO] - final accuracy 0.9\n`, null],
	["an exception it got over", appError + traceback("OSError: disk full") + info("epoch").repeat(9), null],
	[
		"an exception that was logged as a warning",
		info("retry").replace("INFO", "WARNING") + traceback("OSError: x"),
		null,
	],
	[
		"an exception from the start",
		traceback("torch.cuda.OutOfMemoryError: x"),
		"failed",
		"torch.cuda.OutOfMemoryError: x, traceback at the end of",
	],
	["a traceback in the middle of a line", `${appError}he said Traceback (most recent call last):\nOSError: x\n`, null],
	["a traceback that ends with no exception", appError + traceback("no exception here"), null],
])("%s", (_, log, status, evidence) => {
	const { end } = read(log);
	expect(end?.status ?? null).toBe(status);
	const told = [end?.exception, end?.sign].filter((word) => word != null).join(", ");
	if (evidence !== undefined) expect(told).toBe(evidence);
});

test.each<[string, string, string | null, string | null]>([
	["goodbyes that come late", `${jobFailed}${traceback("OSError")}${info("again", "15:53:05")}`, null, "15:53:05"],
	["goodbyes before the end", `${jobFailed}${traceback("OSError")}${info("again", "13:53:05")}`, null, "13:53:05"],
	[
		"a launch after a success, not yet over",
		`${callback}[INFO] - Succeeded with return value: 1\n${info("again", "16:00:00")}`,
		null,
		"16:00:00",
	],
	[
		"a launch after a success, failed too",
		`${callback}[INFO] - Succeeded with return value: 1\n${info("again", "16:00:00")}${jobFailed.replace("14:53", "16:01")}${traceback("OSError: x")}`,
		"failed",
		"16:00:00",
	],
	[
		"two launches of one second",
		info("a", "12:00:00") + info("a", "12:00:35") + info("b", "12:00:01") + info("b", "12:00:20"),
		null,
		"12:00:01",
	],
	[
		"… the first of which failed",
		`${info("a", "14:53:00")}${jobFailed}${traceback("OSError")}${info("b", "14:53:01")}`,
		null,
		"14:53:01",
	],
	["a clock that is set back", info("a", "12:00:00") + info("a", "14:59:59") + info("b", "14:00:00"), null, null],
	["threads that write out of order", info("a", "12:00:01") + info("b", "12:00:00"), null, null],
	["one launch", info("a", "12:00:00") + info("a", "12:30:00"), null, null],
])("several launches in one log: %s", (_, log, status, first) => {
	const last = read(log);
	expect(last.end?.status ?? null).toBe(status);
	expect(last.first?.at == null ? null : clockText(last.first.at).slice(11)).toBe(first);
});

test.each<[string, string]>([
	["another order", `2024-03-04 14:53:04 ERROR hydra.core.utils: Job failed\n${traceback("OSError: x")}`],
	["JSON", `{"time": "2024-03-04 14:53:04", "level": "ERROR", "msg": "Job failed"}\n${traceback("OSError: x")}`],
	["the message alone", `epoch 1\nJob failed\n${traceback("OSError: x")}`],
	[
		"colours",
		`[\x1b[36m2024-03-04 14:53:04,664\x1b[0m][\x1b[34mhydra.core.utils\x1b[0m][\x1b[31mERROR\x1b[0m] - Job failed\n${traceback("OSError: x")}`,
	],
])("a log of another format: %s", (_, log) => {
	expect(read(log)).toEqual({
		end: { status: "failed", sign: "job failed in", exception: "OSError: x" },
		first: null,
	});
});

test("what stops a job at the end of its time is no failure of it", () => {
	expect(read(jobFailed + traceback("submitit.core.utils.UncompletedJobError: timed-out")).end?.status).toBe(
		"interrupted",
	);
});

test("a log of nothing but ends is read in no time", () => {
	const start = performance.now();
	for (const piece of [
		jobFailed,
		traceback("OSError"),
		`${callback}[ERROR] - x\n`,
		"Job failed\n",
		"\x1b[",
		"[\n",
		"\r",
	])
		read(piece.repeat(163_840 / piece.length));
	expect(performance.now() - start).toBeLessThan(10_000);
});

test("times are those that stamps are read as", () => {
	expect(read(info("a", "12:00:00") + info("b", "12:00:35") + info("c", "12:00:01")).first).toEqual({
		line: 2,
		at: stampOf(info("c", "12:00:01")),
	});
});
