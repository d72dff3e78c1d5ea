import { expect, test } from "vitest";
import { statusOfLog } from "../../source/hydra/log-status.ts";

const info = (text: string) => `[2024-03-04 14:52:04,377][__main__][INFO] - ${text}\n`;
const traceback = (last: string) => `Traceback (most recent call last):
  File "train.py", line 149, in main
    raise FloatingPointError("nan")
${last}
`;
const jobFailed = "[2024-03-04 14:53:04,664][hydra.core.utils][ERROR] - Job failed\n";
const callback = "[2024-03-04 14:53:04,664][hydra.experimental.callbacks.LogJobReturnCallback]";
const submitit = "[2024-03-04 14:53:04,664][submitit][INFO] - Job completed successfully\n";
const appError = "[2024-03-04 14:53:04,664][__main__][ERROR] - could not train\n";

const jobError = "FloatingPointError, job failed in train.log";
const atEnd = "OSError, traceback at the end of train.log";

test.each<[string, string, string | null, string?]>([
	["nothing", "", null],
	["an app that only logs", info("done"), null],
	["submitit's word, which stands there after a failure too", info("x") + submitit, null],
	[
		"the callback's success",
		`${info("x")}${callback}[INFO] - Succeeded with return value: 0.5\n`,
		"done",
		"return value in train.log",
	],
	["the callback's failure", `${callback}[ERROR] - ${traceback("FloatingPointError: nan")}`, "failed"],
	["Hydra 1.4", info("x") + jobFailed + traceback("FloatingPointError: nan"), "failed", jobError],
	["… under submitit", jobFailed + traceback("FloatingPointError: nan") + submitit, "failed", jobError],
	[
		"… with Windows line ends",
		(jobFailed + traceback("FloatingPointError")).replaceAll("\n", "\r\n"),
		"failed",
		jobError,
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
	["… cut off within the traceback", jobFailed + traceback("").slice(0, -1), "failed", "job failed in train.log"],
	[
		"… stopped by the keyboard",
		jobFailed + traceback("KeyboardInterrupt"),
		"interrupted",
		"KeyboardInterrupt, job failed in train.log",
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
		"torch.cuda.OutOfMemoryError, traceback at the end of train.log",
	],
	["a traceback in the middle of a line", `${appError}he said Traceback (most recent call last):\nOSError: x\n`, null],
	["a traceback that ends with no exception", appError + traceback("no exception here"), null],
])("%s", (_, log, status, evidence) => {
	const verdict = statusOfLog(log, "train.log");
	expect(verdict?.status ?? null).toBe(status);
	if (evidence !== undefined) expect(verdict?.evidence).toBe(evidence);
});
