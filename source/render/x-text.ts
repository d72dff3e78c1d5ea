import type { ChartView } from "./chart-series.ts";
import { durationText, numberText } from "./number-text.ts";

/** A place on the x axis in full: a number, a duration since the start, or local date and time. */
export function xText(x: number, kind: NonNullable<ChartView["xKind"]>): string {
	if (kind === "number") return numberText(x);
	if (kind === "relative") return Math.abs(x) < 60 && !Number.isInteger(x) ? `${numberText(x)}s` : durationText(x);
	const date = new Date(x * 1000);
	if (Number.isNaN(date.getTime())) return numberText(x);
	const two = (value: number) => String(value).padStart(2, "0");
	const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
	return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")}`;
}
