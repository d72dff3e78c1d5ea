import { durationSeconds } from "./duration-seconds.ts";

const form = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2})(?::(\d{2})(?::(\d{2}))?)?)?)?)?$/;

/**
 * How dates (`YYYY-MM-DDTHH:MM:SS`, or less of it) stand to one that was typed: below, equal or above zero. What is typed in part
 * means all of it: `2024-05` is that month, which dates are in, before or after. `-7d` is that long before `now`, to the second.
 * Null where the text is no date, or `now` is needed and not known.
 */
export function dateOrder(text: string, now: string | null): ((date: string) => number) | null {
	const start = startOf(text, now);
	if (start === null) return null;
	return (date) => {
		const own = date.slice(0, start.length).replace(" ", "T");
		return own < start ? -1 : own > start ? 1 : 0;
	};
}

function startOf(text: string, now: string | null): string | null {
	const seconds = text.startsWith("-") ? durationSeconds(text.slice(1)) : undefined;
	if (seconds !== undefined) return now === null ? null : before(now, seconds);
	const [, year, month, day, hour, minute, second] = form.exec(text) ?? [];
	if (year === undefined) return null;
	const two = (part: string | undefined, mark: string) => (part === undefined ? "" : `${mark}${part.padStart(2, "0")}`);
	return year + two(month, "-") + two(day, "-") + two(hour, "T") + two(minute, ":") + two(second, ":");
}

/** On the clock on the wall: a day ago is the same time of the day before. */
function before(now: string, seconds: number): string {
	const date = new Date(Date.parse(`${now}Z`) - seconds * 1000);
	return Number.isNaN(date.getTime()) ? "0000" : date.toISOString().slice(0, 19);
}
