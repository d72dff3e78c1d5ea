import type { MemoryBudget } from "../memory-budget.ts";
import { PickleMachine } from "./pickle-machine.ts";
import type { PickleValue } from "./pickle-value.ts";

/**
 * The value of the pickle that begins at `at`, of any protocol, and where it ends. Nothing is ever called (see PickleMachine).
 * Throws a DataError where it is broken or cut off, and where it takes more memory than `budget` has.
 */
export function readPickle(bytes: Uint8Array, budget: MemoryBudget, at = 0): { value: PickleValue; end: number } {
	const machine = new PickleMachine(bytes, at, budget, 0);
	const value = machine.run();
	return { value, end: machine.end };
}
