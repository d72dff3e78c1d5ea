import type { Value } from "../model/value.ts";

/** Ways to be no value: NaN, null, missing (`???`), absent. */
export const emptyKinds = 4;

/** 0 for a value; what is none stands in this order after all of them. */
export function emptiness(value: Value | undefined): number {
	if (typeof value === "number") return Number.isNaN(value) ? 1 : 0;
	if (value === null) return 2;
	return value === "???" ? 3 : value === undefined ? 4 : 0;
}
