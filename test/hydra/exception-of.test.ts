import { expect, test } from "vitest";
import { exceptionOf, tracebackStart } from "../../source/hydra/exception-of.ts";

test.each<[string, string, string | null]>([
	["a class and its message", "OSError: disk full", "OSError"],
	["a class alone", "KeyboardInterrupt", "KeyboardInterrupt"],
	["a class of a package", "torch.cuda.OutOfMemoryError: x", "torch.cuda.OutOfMemoryError"],
	["no exception", "no exception here", null],
	["nothing", "", null],
])("%s", (_, last, exception) => {
	expect(exceptionOf([tracebackStart, "  File 'a.py', line 1", "    raise x", "", last], 0)).toBe(exception);
});
