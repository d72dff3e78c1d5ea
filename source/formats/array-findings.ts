import type { NpyArray } from "../model/npy-array.ts";
import type { MemoryBudget } from "./memory-budget.ts";
import { numericValues } from "./numeric-values.ts";
import { isoSeconds } from "./table/iso-seconds.ts";
import type { ValueFindings } from "./value-findings.ts";

/** Where a value stands in a file. */
export interface ValuePlace {
	/** `train.loss` */
	readonly name: string;
	/** `loss` */
	readonly label: string;
	/** `["train"]` */
	readonly group: readonly string[];
}

/** Adds an array: as a series where it is a curve (see `npySeries`), as a fact where it is one text, else as an array. */
export function addArray(findings: ValueFindings, place: ValuePlace, array: NpyArray, budget: MemoryBudget): void {
	const { shape, values } = array;
	const isFlat = shape.length <= 2 && shape.filter((size) => size !== 1).length <= 1;
	// Of its steps, and of its values where these are no doubles.
	if (isFlat) budget.take(values.length * (values instanceof Float64Array ? 8 : 16));
	const numbers = isFlat ? numericValues(array) : undefined;
	const [first] = values;
	if (numbers !== undefined) {
		if (numbers.length === 0) return;
		findings.addColumn({ ...place, values: numbers, rows: null, length: numbers.length, kind: "numbers" });
	} else if (isFlat && values.length > 1 && /^[<>=|]?M8/.test(array.dtype)) {
		const seconds = Float64Array.from(values as readonly string[], momentSeconds);
		findings.addColumn({ ...place, values: seconds, rows: null, length: seconds.length, kind: "clock" });
	} else if (shape.length < 2 && values.length === 1 && typeof first === "string") findings.addFact(place.name, first);
	else findings.addArray({ name: place.name, array });
}

/** Of a moment as numpy prints it, which is in UTC; NaN where there is none, and for years that are far away. */
function momentSeconds(text: string): number {
	const time = text.includes("T") ? text.slice(10) : "T00:00";
	return isoSeconds(`${text.slice(0, 10)}${time.length === 3 ? `${time}:00` : time.slice(0, 19)}Z`) ?? Number.NaN;
}
