import { roundTicks } from "./axis.ts";
import { axisLabels } from "./axis-labels.ts";
import type { AxisTick } from "./axis-tick.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** Steps between ticks, in seconds, that people count in. */
const steps = [1, 2, 5, 10, 15, 30]
	.flatMap((count) => [count, count * minute])
	.concat([1, 2, 3, 6, 12].map((n) => n * hour));
const rising = steps.toSorted((a, b) => a - b);

/** Ticks of an axis of seconds since a start: `30s`, `10m`, `1h30m`, `2d`. */
export function relativeTicks(min: number, max: number, count: number, room: number): AxisTick[] {
	const span = max - min;
	if (span < count || max >= 1e12) {
		const ticks = roundTicks(min, max, count);
		return axisLabels(ticks, room - 1).map((text, at) => ({ at: ticks[at]!, text: text === "0" ? "0" : `${text}s` }));
	}
	const step = rising.find((one) => span / one < count);
	// Beyond half a day in round numbers of days.
	const ticks =
		step === undefined
			? roundTicks(min / day, max / day, count).map((days) => days * day)
			: multiplesOf(step, min, max);
	return ticks.map((at) => ({ at, text: spanText(at) }));
}

/** `0`, `45s`, `1m30s`, `2h`, `1d06h`: only the units that say something. */
function spanText(seconds: number): string {
	const sign = seconds < 0 ? "-" : "";
	let rest = Math.round(Math.abs(seconds));
	const parts: string[] = [];
	for (const [size, unit] of [
		[day, "d"],
		[hour, "h"],
		[minute, "m"],
		[1, "s"],
	] as const) {
		const whole = Math.floor(rest / size);
		rest -= whole * size;
		if (whole > 0) parts.push(`${parts.length > 0 ? String(whole).padStart(2, "0") : whole}${unit}`);
	}
	return parts.length === 0 ? "0" : sign + parts.join("");
}

/** Ticks of an axis of seconds since 1970, at round local times: `09:15:30`, `09:15`, `05-02`, `2024-05`, `2024`. */
export function wallTicks(
	min: number,
	max: number,
	count: number,
	offsetAt: (seconds: number) => number = localOffset,
): AxisTick[] {
	// Beyond the years that a Date knows there is no clock.
	if (!(min > -6e10 && max < 2.5e11)) return relativeTicks(min, max, count, 12);
	const offset = offsetAt(min);
	const [from, to] = [min + offset, max + offsetAt(max)];
	const utc = (local: number) => local - offsetAt(local - offset);
	const step = rising.find((one) => (to - from) / one < count);
	if (to - from < count) {
		const ticks = roundTicks(0, max - min, count);
		const base = clockText(from, true);
		return ticks.map((at, index) => ({ at: min + at, text: index === 0 ? base : `+${Number(at.toPrecision(6))}s` }));
	}
	if (step !== undefined) {
		return multiplesOf(step, from, to).map((local) => ({
			at: utc(local),
			text: local % day === 0 ? dateText(local).slice(5) : clockText(local, step < minute),
		}));
	}
	const locals = calendarTicks(from, to, count);
	const dates = locals.map(dateText);
	const isMonths = dates.every((text) => text.endsWith("-01"));
	const isYears = isMonths && dates.every((text) => text.endsWith("-01-01"));
	const isOneYear = new Set(dates.map((text) => text.slice(0, -6))).size === 1;
	return locals.map((local, index) => {
		const date = dates[index]!;
		const text =
			locals.length < 2
				? date
				: isYears
					? date.slice(0, -6)
					: isMonths
						? date.slice(0, -3)
						: isOneYear
							? date.slice(5)
							: date;
		return { at: utc(local), text };
	});
}

/** Days, else first days of months, else of years, in local seconds. */
function calendarTicks(from: number, to: number, count: number): number[] {
	for (const days of [1, 2, 5, 10]) if ((to - from) / (days * day) < count) return multiplesOf(days * day, from, to);
	const first = new Date(from * 1000).getUTCFullYear();
	const last = new Date(to * 1000).getUTCFullYear();
	for (const months of [1, 2, 3, 6, ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => years * 12)]) {
		if ((to - from) / (months * 30 * day) >= count) continue;
		const ticks: number[] = [];
		const years = Math.max(1, months / 12);
		for (let year = Math.floor(first / years) * years; year <= last; year += years)
			for (let month = 0; month < 12; month += months) {
				const date = new Date(0);
				date.setUTCFullYear(year, month, 1);
				const at = date.getTime() / 1000;
				if (at >= from && at <= to) ticks.push(at);
			}
		return ticks.length > 0 ? ticks : [from];
	}
	return [from];
}

function multiplesOf(step: number, from: number, to: number): number[] {
	const ticks: number[] = [];
	for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push(at);
	return ticks.length > 0 ? ticks : [from];
}

function clockText(local: number, hasSeconds: boolean): string {
	return new Date(local * 1000).toISOString().slice(-13, hasSeconds ? -5 : -8);
}

function dateText(local: number): string {
	return new Date(local * 1000).toISOString().slice(0, -14);
}

function localOffset(seconds: number): number {
	return new Date(seconds * 1000).getTimezoneOffset() * -minute;
}
