import { DataError } from "../model/problem.ts";
import { float, integer, kindOf, type Value } from "../model/value.ts";
import type { RangeNumber, Sweep } from "./override.ts";
import { floatCast, intCast } from "./override-casts.ts";

type RangeSweep = Sweep & { is: "range" };

/** How many values of a float range are counted one by one: rounding may take one away or add one. */
const maxWalked = 10_000;
/** Python's `decimal` keeps so many digits. */
const digitsKept = 28;

/** The values of a range in its order, without `stop`. Throws a DataError on a step of 0. */
export function* rangeValues(range: RangeSweep): Generator<Value> {
	for (const value of uncastValues(range)) {
		yield range.casts.reduce<Value>((cast, name) => (name === "int" ? intCast : floatCast).apply(cast), value);
	}
}

/** How many values a range has, without walking over many. Infinite where it has no end. */
export function rangeCount(range: RangeSweep): number {
	const { start, stop, step } = exact(range);
	const span = step.digits < 0n ? minus(start, stop) : minus(stop, start);
	if (!hasEnd(range.stop)) return Number(range.stop) > 0 === step.digits > 0n ? Number.POSITIVE_INFINITY : 0;
	if (span.digits <= 0n) return 0;
	const [a, b] = aligned(span, step);
	const size = b < 0n ? -b : b;
	const count = Number((a + size - 1n) / size);
	return isInt(range) || count > maxWalked ? count : [...uncastValues(range)].length;
}

function* uncastValues(range: RangeSweep): Generator<Value> {
	const { start, stop, step } = exact(range);
	const isEndless = !hasEnd(range.stop);
	const [end, stepSize] = aligned(stop, step);
	const isRising = stepSize > 0n;
	if (isInt(range)) {
		for (let value = start.digits; isRising ? value < end : value > end; value += stepSize) yield integer(value);
		return;
	}
	for (let value = start; ; value = rounded(plus(value, step))) {
		const [a, b] = aligned(value, stop);
		if (isEndless ? isRising !== Number(range.stop) > 0 : isRising ? a >= b : a <= b) return;
		yield float(Number(`${value.digits}e${value.exponent}`));
	}
}

function isInt({ start, stop, step }: RangeSweep): boolean {
	return [start, stop, step].every((value) => kindOf(value) === "int");
}

/** digits × 10^exponent. Hydra adds up a range in decimals, which shows in the last digit: `0.3` and not `0.30000000000000004`. */
interface Decimal {
	readonly digits: bigint;
	readonly exponent: number;
}

function exact(range: RangeSweep): { start: Decimal; stop: Decimal; step: Decimal } {
	const stop = hasEnd(range.stop) ? decimal(range.stop) : { digits: 0n, exponent: 0 };
	const result = { start: decimal(range.start), stop, step: decimal(range.step) };
	if (result.step.digits === 0n || Number.isNaN(Number(range.stop))) throw refused("a range needs a step, and an end");
	return result;
}

/** The number with all of its digits. */
function decimal(value: RangeNumber): Decimal {
	if (typeof value === "bigint") return { digits: value, exponent: 0 };
	const number = Number(value);
	if (!Number.isFinite(number)) throw refused("a range starts and steps by finite numbers");
	let mantissa = number;
	let halvings = 0;
	while (!Number.isInteger(mantissa)) {
		mantissa *= 2;
		halvings++;
	}
	return { digits: BigInt(mantissa) * 5n ** BigInt(halvings), exponent: -halvings };
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint] {
	const exponent = Math.min(a.exponent, b.exponent);
	return [a.digits * 10n ** BigInt(a.exponent - exponent), b.digits * 10n ** BigInt(b.exponent - exponent)];
}

function plus(a: Decimal, b: Decimal): Decimal {
	const [x, y] = aligned(a, b);
	return { digits: x + y, exponent: Math.min(a.exponent, b.exponent) };
}

function minus(a: Decimal, b: Decimal): Decimal {
	return plus(a, { digits: -b.digits, exponent: b.exponent });
}

/** To as many digits as Python keeps, halves to the even digit. */
function rounded(value: Decimal): Decimal {
	const size = value.digits < 0n ? -value.digits : value.digits;
	const excess = size.toString().length - digitsKept;
	if (excess <= 0) return value;
	const unit = 10n ** BigInt(excess);
	const rest = (size % unit) * 2n;
	let kept = size / unit;
	if (rest > unit || (rest === unit && kept % 2n === 1n)) kept++;
	return { digits: value.digits < 0n ? -kept : kept, exponent: value.exponent + excess };
}

function hasEnd(value: RangeNumber): boolean {
	return typeof value === "bigint" || Number.isFinite(Number(value));
}

function refused(message: string): DataError {
	return new DataError(message, undefined, "HydraException");
}
