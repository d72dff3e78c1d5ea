const pattern = /\d+|\D+/g;

/** Compares names as people do: `2` before `10`, `run_9` before `run_10`; otherwise by code unit, so that the order is the same everywhere. */
export function naturalOrder(a: string, b: string): number {
	if (a === b) return 0;
	const left = a.match(pattern) ?? [];
	const right = b.match(pattern) ?? [];
	for (let index = 0; index < left.length && index < right.length; index++) {
		const order = partOrder(left[index]!, right[index]!);
		if (order !== 0) return order;
	}
	return left.length - right.length || (a < b ? -1 : 1);
}

function partOrder(a: string, b: string): number {
	if (isDigit(a) && isDigit(b)) {
		const x = a.replace(/^0+(?=\d)/, "");
		const y = b.replace(/^0+(?=\d)/, "");
		return x.length - y.length || compare(x, y);
	}
	return compare(a, b);
}

function isDigit(text: string): boolean {
	const code = text.charCodeAt(0);
	return code >= 48 && code <= 57;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
