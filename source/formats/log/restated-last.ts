/**
 * The order of rows in which a last one that says an earlier step again goes to its place: what a program prints of its best
 * iteration at the end. A row that only repeats another is left out. null where no such row is the last.
 */
export function restatedLast(steps: Float64Array, values: Float64Array): Int32Array | null {
	const last = steps.length - 1;
	const step = steps[last]!;
	if (last < 3 || !(step < steps[last - 1]!)) return null;
	for (let index = 1; index < last; index++) if (!(steps[index]! > steps[index - 1]!)) return null;
	const rows = Array.from({ length: last }, (_, row) => row);
	const place = rows.findIndex((row) => steps[row]! >= step);
	if (steps[place] !== step) rows.splice(place, 0, last);
	else if (!Object.is(values[place], values[last])) return null;
	return Int32Array.from(rows);
}
