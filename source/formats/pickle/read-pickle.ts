import { MemoryBudget } from "../memory-budget.ts";
import { PickleMachine } from "./pickle-machine.ts";
import type { PickleValue } from "./pickle-value.ts";

/** Of the values beside the bytes of the pickle, which hold those of arrays. */
const mostMemory = 128 * 1024 * 1024;

/**
 * The value of the pickle that begins at `at`, of any protocol, and where it ends. Nothing is ever called (see PickleMachine).
 * Throws a DataError where it is broken or cut off, and where it takes more memory than `budget` has.
 */
export function readPickle(bytes: Uint8Array, budget: MemoryBudget, at = 0): { value: PickleValue; end: number } {
	const own = new MemoryBudget(Math.min(budget.left, mostMemory));
	const machine = new PickleMachine(bytes, at, own, 0);
	const value = machine.run();
	budget.take(own.limit - own.left);
	return { value, end: machine.end };
}
