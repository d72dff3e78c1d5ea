import { roundTicks } from "./axis.ts";
import { axisLabels, shortLabel } from "./axis-labels.ts";
import type { AxisTick } from "./axis-tick.ts";
import type { ChartView } from "./chart-series.ts";
import { type Scale, valueOn } from "./scale.ts";
import { relativeTicks, wallTicks } from "./time-ticks.ts";

export interface TickOptions extends Pick<ChartView, "xKind" | "offsetAt"> {
	/** Whether there is nothing between whole numbers to stand at. */
	readonly isWhole?: boolean;
}

/** About `count` ticks of an axis, each in at most about `room` cells: round, each text another one. */
export function axisTicks(
	scale: Scale,
	count: number,
	room: number,
	{ xKind = "number", offsetAt, isWhole = false }: TickOptions = {},
): AxisTick[] {
	const { kind, low, high, only } = scale;
	const many = Math.max(3, count);
	const [min, max] = [only ?? scale.min, only ?? scale.max];
	if (xKind === "wall") return wallTicks(min, max, many, offsetAt);
	if (kind === "log") return only === null ? logTicks(scale, many, room) : [{ at: only, text: shortLabel(only, room) }];
	if (xKind === "relative") return relativeTicks(min, max, many, room);
	const ticks = only === null ? roundTicks(low, high, many) : [only];
	return labelled(isWhole ? ticks.filter(Number.isInteger) : ticks, room);
}

function labelled(ticks: readonly number[], room: number): AxisTick[] {
	const texts = axisLabels(ticks, room);
	return ticks.map((at, index) => ({ at, text: texts[index]! }));
}

/** Powers of ten; with fewer than two of them 1, 2 and 5 times one, else round numbers. */
function logTicks(scale: Scale, count: number, room: number): AxisTick[] {
	const { low, high, min, max } = scale;
	const [first, last] = [Math.ceil(low - 1e-9), Math.floor(high + 1e-9)];
	const decades = last - first + 1;
	// Wider than what was added to the logarithms: a power that counts stands on the axis.
	const isIn = (at: number) => at >= min * (1 - 1e-8) && at <= max * (1 + 1e-8);
	const times = (factors: readonly number[]) =>
		Array.from({ length: decades + 1 }, (_, index) => first - 1 + index)
			.flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)))
			.filter((at) => at > 0 && isIn(at));
	if (decades < 4) {
		const fine = times([1, 2, 5]);
		if (fine.length >= 3 && fine.length <= count) return fine.map((at) => ({ at, text: shortLabel(at, room) }));
	}
	if (decades >= 2) {
		const stride = [1, 2, 3, 5, 10, 20, 50, 100].find((step) => decades / step <= count) ?? 200;
		const start = Math.ceil(first / stride) * stride;
		const powers = Array.from(
			{ length: Math.floor((last - start) / stride) + 1 },
			(_, index) => start + index * stride,
		);
		return (powers.length < 2 ? [first, last] : powers)
			.map((power) => Number(`1e${power}`))
			.filter((at) => at > 0 && isIn(at))
			.map((at) => ({ at, text: shortLabel(at, room) }));
	}
	const round = roundTicks(min, max, count).filter((at) => at > 0);
	return labelled(round.length > 0 ? round : [valueOn(scale, 0.5)], room);
}
