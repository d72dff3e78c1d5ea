import type { SweepResult, SweepResults } from "../model/sweep.ts";
import { numberText } from "./number-text.ts";
import { sanitise } from "./sanitise.ts";
import { valueText } from "./value-text.ts";

/** What a sweeper found, for people, in one line: `optuna 0.5946: lr=0.0533 model=cnn`; of several solutions the first, and how many more. */
export function resultsText({ sweeper, best }: SweepResults): string {
	const [first, ...more] = best;
	if (first === undefined) return `${sanitise(sweeper)}: nothing`;
	return `${sanitise(sweeper)} ${resultText(first)}${more.length === 0 ? "" : `, and ${more.length} more`}`;
}

export function resultText({ params, values }: SweepResult): string {
	const shown = values.map((value) => numberText(value) || valueText(value)).join(", ");
	const words = Array.from(params, ([key, value]) => `${sanitise(key)}=${valueText(value)}`).join(" ");
	return shown === "" ? words : `${shown}: ${words}`;
}
