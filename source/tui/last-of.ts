/** Remembers the answer to the last question, for what is derived from state that seldom changes. Arguments are compared by identity. */
export function lastOf<Arguments extends readonly unknown[], Result>(
	compute: (...of: Arguments) => Result,
): (...of: Arguments) => Result {
	let last: { of: Arguments; result: Result } | undefined;
	return (...of) => {
		if (last === undefined || of.some((value, index) => value !== last!.of[index]))
			last = { of, result: compute(...of) };
		return last.result;
	};
}
