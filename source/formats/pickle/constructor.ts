import type { MemoryBudget } from "../memory-budget.ts";
import type { PickleValue } from "./pickle-value.ts";

/**
 * Makes of arguments what one class or function of Python would make of them; undefined where they are not what it takes.
 * What is copied is taken out of the budget first.
 */
export type Constructor = (args: readonly PickleValue[], budget: MemoryBudget) => PickleValue | undefined;
