let known = new Float64Array(1024).map((_, index) => index);

/** The steps 0, 1, 2 … of a series whose file knows none. All such series share them: nobody writes to steps. */
export function indexSteps(count: number): Float64Array {
	if (count > known.length) known = new Float64Array(Math.max(count, known.length * 2)).map((_, index) => index);
	return known.subarray(0, count);
}
