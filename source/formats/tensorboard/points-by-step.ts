import type { Points } from "./point-list.ts";

/** Points by their steps, those of one step in the order in which they stand. Points that are in order come back as they are. */
export function pointsByStep(points: Points): Points {
	const { steps } = points;
	let starts = runStarts(steps);
	if (starts.length <= 1) return points;
	let [order, other] = [new Uint32Array(steps.length), new Uint32Array(steps.length)];
	for (let at = 0; at < order.length; at++) order[at] = at;
	// What stands between two restarts is in order, and restarts are few: merging these takes less than sorting.
	for (; starts.length > 1; starts = starts.filter((_, run) => run % 2 === 0)) {
		for (let run = 0; run < starts.length; run += 2) {
			const middle = starts[run + 1] ?? order.length;
			merge(steps, order, other, starts[run]!, middle, starts[run + 2] ?? order.length);
		}
		[order, other] = [other, order];
	}
	const picked = (values: Float64Array) => {
		const own = new Float64Array(values.length);
		for (let at = 0; at < own.length; at++) own[at] = values[order[at]!]!;
		return own;
	};
	return { steps: picked(steps), values: picked(points.values), times: picked(points.times) };
}

/** Where steps begin anew. */
function runStarts(steps: Float64Array): number[] {
	const starts = [0];
	for (let at = 1; at < steps.length; at++) if (steps[at]! < steps[at - 1]!) starts.push(at);
	return starts;
}

/** Two runs that stand side by side in `from` as one in `to`. */
function merge(
	steps: Float64Array,
	from: Uint32Array,
	to: Uint32Array,
	start: number,
	middle: number,
	end: number,
): void {
	let [a, b] = [start, middle];
	for (let at = start; at < end; at++) {
		const isFirst = b === end || (a < middle && steps[from[a]!]! <= steps[from[b]!]!);
		to[at] = from[isFirst ? a++ : b++]!;
	}
}
