import { float } from "../model/value.ts";
import { numberText } from "./number-text.ts";

/** Round numbers over a range, at most `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(min: number, max: number, count: number): number[] {
	if (!(max > min) || count < 2) return [min];
	const raw = max / (count - 1) - min / (count - 1);
	const power = 10 ** Math.floor(Math.log10(raw));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw * (1 - 1e-9)) ?? raw;
	const ticks: number[] = [];
	for (let index = Math.ceil(min / step - 1e-9); index * step <= max + step * 1e-9 && ticks.length < count; index++) {
		// Rounded to the digits of the step: 0.1 × 3 is 0.3 on an axis.
		ticks.push(Number((index * step).toPrecision(12)));
	}
	return ticks.length === 0 ? [min] : ticks;
}

/** A number on an axis. */
export function tickText(value: number): string {
	return Number.isInteger(value) && Math.abs(value) < 1e6 ? String(value) : numberText(float(value));
}
