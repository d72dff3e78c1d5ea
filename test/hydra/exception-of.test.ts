import { expect, test } from "vitest";
import { exceptionOf, tracebackStart } from "../../source/hydra/exception-of.ts";

test.each<[string, string, string | null, string | null]>([
	["a class and its message", "OSError: disk full", "OSError", "OSError: disk full"],
	["a class alone", "KeyboardInterrupt", "KeyboardInterrupt", "KeyboardInterrupt"],
	["an empty message", "AssertionError: ", "AssertionError", "AssertionError"],
	[
		"a class of a package",
		"torch.cuda.OutOfMemoryError: x",
		"torch.cuda.OutOfMemoryError",
		"torch.cuda.OutOfMemoryError: x",
	],
	["a long message", `ValueError: ${"x".repeat(500)}`, "ValueError", `ValueError: ${"x".repeat(147)}…`],
	["no exception", "no exception here", null, null],
	["nothing", "", null, null],
])("%s", (_, last, name, text) => {
	const exception = exceptionOf([tracebackStart, "  File 'a.py', line 1", "    raise x", "", last], 0);
	expect([exception?.name ?? null, exception?.text ?? null]).toEqual([name, text]);
});
