import type { MemoryBudget } from "../memory-budget.ts";
import type { PickleValue } from "./pickle-value.ts";

/** The bytes of a value: Python 2 wrote them as a string. undefined where it has none. */
export function latin1Bytes(value: PickleValue | undefined, budget: MemoryBudget): Uint8Array | undefined {
	if (value instanceof Uint8Array) return value;
	if (typeof value !== "string") return undefined;
	budget.take(128 + value.length);
	return new Uint8Array(Buffer.from(value, "latin1"));
}
