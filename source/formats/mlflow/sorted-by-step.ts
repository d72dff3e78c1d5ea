type Columns = readonly [steps: Float64Array, values: Float64Array, times: Float64Array];

/** The columns as MLflow itself shows them: by step, then by time. Those that are in order come back as they are. */
export function sortedByStep(steps: Float64Array, values: Float64Array, times: Float64Array): Columns {
	if (isSorted(steps)) return [steps, values, times];
	const order = Uint32Array.from(steps, (_, index) => index).sort(
		(a, b) => steps[a]! - steps[b]! || times[a]! - times[b]! || a - b,
	);
	const picked = (column: Float64Array) => Float64Array.from(order, (index) => column[index]!);
	return [picked(steps), picked(values), picked(times)];
}

function isSorted(steps: Float64Array): boolean {
	for (let index = 1; index < steps.length; index++) if (steps[index]! < steps[index - 1]!) return false;
	return true;
}
