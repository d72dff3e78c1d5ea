import { expect, test } from "vitest";
import { type LogLevel, logLevel } from "../../source/render/log-level.ts";

test.each<[string, LogLevel | null]>([
	["[2024-01-01 10:00:00,000][root][INFO] - ERROR rate 3", "info"],
	["[2024-01-01 10:00:00,000][root][CRITICAL] - stop", "error"],
	["2024-01-01 10:00:00.000 | WARNING  | mod:main:3 - low", "warning"],
	["WARNING:tensorflow:AutoGraph", "warning"],
	["WARN x", "warning"],
	["DEBUG x", "debug"],
	["Traceback (most recent call last):", "error"],
	["torch.cuda.OutOfMemoryError: no memory", "error"],
	["[rank0]: RuntimeError: NCCL", "error"],
	["KeyboardInterrupt", "error"],
	["Error executing job with overrides: ['lr=1']", "error"],
	["E0101 10:00:00.000000 7 main.cc:1] no", "error"],
	["W0101 10:00:00.000000 7 main.cc:1] hm", "warning"],
	["[I 2024-01-01 10:00:00,000] Trial 0 finished", "info"],
	["[W socket.cpp:601] no address", "warning"],
	["[rank1]:[E1201 10:00:00.0 x.cpp:1] timed out", "error"],
	["time=2024-01-01 level=error msg=no", "error"],
	['{"level": "warning", "msg": "hm"}', "warning"],
	["2024-01-01 10:00 [info     ] started", "info"],
	["slurmstepd: error: *** STEP CANCELLED ***", "error"],
	["lib/x.py:12: FutureWarning: old", "warning"],
	["INFORMATION", null],
	["  ValueError inside", null],
	["validation error 0.3", null],
	["", null],
])("%s", (line, level) => {
	expect(logLevel(line)).toBe(level);
});
