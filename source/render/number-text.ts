import { Float, numberOf, type Value } from "../model/value.ts";

/** A metric for people: at most five significant digits, ints in full, `NaN`, `inf`; what is no number is empty. */
export function numberText(value: Value): string {
	if (typeof value === "bigint") return String(value);
	if (value === true) return "1";
	if (value === false) return "0";
	const number = numberOf(value);
	if (number === undefined) return "";
	if (Number.isNaN(number)) return "NaN";
	if (!Number.isFinite(number)) return number < 0 ? "-inf" : "inf";
	if (Number.isInteger(number) && !(value instanceof Float)) return String(value);
	const size = Math.abs(number);
	// Five digits before the point: from here on `toPrecision` itself turns to exponents.
	if (size !== 0 && (size < 1e-4 || size >= 99_999.5))
		return number
			.toExponential(3)
			.replace(/\.?0+e/, "e")
			.replace(/e([-+])(\d)$/, "e$10$2");
	const text = number.toPrecision(5);
	return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, ".0") : `${text}.0`;
}

/** `41s`, `12m04s`, `3h02m`, `2d04h`. */
export function durationText(seconds: number): string {
	const whole = Math.round(seconds);
	const two = (value: number) => String(value).padStart(2, "0");
	if (whole < 60) return `${whole}s`;
	if (whole < 3600) return `${Math.floor(whole / 60)}m${two(whole % 60)}s`;
	const minutes = Math.floor(whole / 60);
	if (minutes < 1440) return `${Math.floor(minutes / 60)}h${two(minutes % 60)}m`;
	const hours = Math.floor(minutes / 60);
	return `${Math.floor(hours / 24)}d${two(hours % 24)}h`;
}

/** Size of a file: `12 B`, `1.4 kB`, `3.0 GB` (powers of 1000, as `ls --si` has it). */
export function sizeText(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	const units = ["kB", "MB", "GB", "TB", "PB"];
	let size = bytes / 1000;
	let unit = 0;
	while (size >= 999.5 && unit < units.length - 1) {
		size /= 1000;
		unit++;
	}
	return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

/** `1 run`, `2 runs`. */
export function countText(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
