import { DataError } from "../model/problem.ts";

const parts = /^\[(\d{0,9})(Y|M|W|D|h|m|s|ms|us|ns|ps|fs|as)\]$/;
const notATime = -(2n ** 63n);

const unitNames: Readonly<Record<string, string>> = {
	Y: "years",
	M: "months",
	W: "weeks",
	D: "days",
	h: "hours",
	m: "minutes",
	s: "seconds",
	ms: "milliseconds",
	us: "microseconds",
	ns: "nanoseconds",
	ps: "picoseconds",
	fs: "femtoseconds",
	as: "attoseconds",
};

/** Units in a day, and the digits of the clock: `HH`, `HH:MM`, `HH:MM:SS`, then decimals. */
const clocks: ReadonlyMap<string, { readonly perDay: bigint; readonly decimals: number }> = new Map(
	["h", "m", "s", "ms", "us", "ns", "ps", "fs", "as"].map((unit, index) => {
		const perDay = index === 0 ? 24n : index === 1 ? 1440n : 86_400n * 1000n ** BigInt(index - 2);
		return [unit, { perDay, decimals: Math.max(0, index - 2) * 3 }];
	}),
);

/**
 * How numpy prints an item of `M8[unit]` (a moment: `2021-01-26T17:07:39`) or `m8[unit]` (a duration: `3 seconds`).
 * Years before 0 and far beyond 9999 are printed too. Throws a DataError where the unit is unknown.
 */
export function npyTimeText(kind: "M" | "m", unit: string): (ticks: bigint) => string {
	const [, times = "", name = ""] = unit.match(parts) ?? [];
	const step = BigInt(times || 1);
	if (name === "") {
		if (unit !== "" || kind === "M") throw new DataError(`unknown unit of time ${unit}`);
		return (ticks) => (ticks === notATime ? "NaT" : `${ticks} generic time units`);
	}
	const print = kind === "m" ? (ticks: bigint) => `${ticks} ${unitNames[name]}` : momentText(name);
	return (ticks) => (ticks === notATime ? "NaT" : print(ticks * step));
}

function momentText(unit: string): (ticks: bigint) => string {
	if (unit === "Y") return (ticks) => yearText(1970n + ticks);
	if (unit === "M") {
		return (ticks) => {
			const [years, month] = floorDivide(ticks, 12n);
			return `${yearText(1970n + years)}-${twoDigits(month + 1n)}`;
		};
	}
	if (unit === "W") return (ticks) => dateText(ticks * 7n);
	const clock = clocks.get(unit);
	if (clock === undefined) return dateText;
	return (ticks) => {
		const [days, rest] = floorDivide(ticks, clock.perDay);
		return `${dateText(days)}T${clockText(rest, unit, clock.decimals)}`;
	};
}

function clockText(ticks: bigint, unit: string, decimals: number): string {
	if (unit === "h") return twoDigits(ticks);
	if (unit === "m") return `${twoDigits(ticks / 60n)}:${twoDigits(ticks % 60n)}`;
	const [seconds, fraction] = floorDivide(ticks, 10n ** BigInt(decimals));
	const text = `${twoDigits(seconds / 3600n)}:${twoDigits((seconds / 60n) % 60n)}:${twoDigits(seconds % 60n)}`;
	return decimals === 0 ? text : `${text}.${String(fraction).padStart(decimals, "0")}`;
}

/** Day 0 is 1970-01-01. Years begin in March here, so that the leap day is the last one; 400 of them have 146,097 days. */
function dateText(days: bigint): string {
	const [era, day] = floorDivide(days + 719_468n, 146_097n);
	const year = (day - day / 1460n + day / 36_524n - day / 146_096n) / 365n;
	const dayOfYear = day - (365n * year + year / 4n - year / 100n);
	const fromMarch = (5n * dayOfYear + 2n) / 153n;
	const dayOfMonth = dayOfYear - (153n * fromMarch + 2n) / 5n + 1n;
	const month = fromMarch < 10n ? fromMarch + 3n : fromMarch - 9n;
	return `${yearText(era * 400n + year + (month <= 2n ? 1n : 0n))}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** Four places with the sign among them, as C's `%04d`. */
function yearText(year: bigint): string {
	return year < 0n ? `-${String(-year).padStart(3, "0")}` : String(year).padStart(4, "0");
}

function twoDigits(value: bigint): string {
	return String(value).padStart(2, "0");
}

function floorDivide(value: bigint, by: bigint): [bigint, bigint] {
	const rest = ((value % by) + by) % by;
	return [(value - rest) / by, rest];
}
