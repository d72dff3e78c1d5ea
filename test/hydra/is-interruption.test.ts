import { expect, test } from "vitest";
import { isInterruption } from "../../source/hydra/is-interruption.ts";

test.each([
	["KeyboardInterrupt", true],
	["submitit.core.utils.UncompletedJobError", true],
	["lightning_fabric.utilities.exceptions.SIGTERMException", true],
	["MyKeyboardInterruption", false],
	["OSError", false],
])("%s", (exception, is) => expect(isInterruption(exception)).toBe(is));
