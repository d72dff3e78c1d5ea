/** Compares names as people do: `2` before `10`, `run_9` before `run_10`; otherwise by code unit, so that the order is the same everywhere. */
export function naturalOrder(a: string, b: string): number {
	const shorter = Math.min(a.length, b.length);
	let place = 0;
	while (place < shorter && a.charCodeAt(place) === b.charCodeAt(place)) place++;
	if (place === a.length || place === b.length) {
		if (a.length === b.length) return 0;
		// `run1` is no start of `run10`: their numbers differ.
		if (!isDigit(a, place - 1)) return a.length - b.length;
	}
	const [left, right] = [isDigit(a, place), isDigit(b, place)];
	const inNumber = isDigit(a, place - 1);
	if ((left && right) || (inNumber && (left || right))) return numberOrder(a, b, place);
	// Letters that go on come after letters that a number follows.
	if (left !== right && place > 0 && !inNumber) return left ? -1 : 1;
	return a.charCodeAt(place) < b.charCodeAt(place) || place === a.length ? -1 : 1;
}

/** The order of names that differ first at `place`, in a number. */
function numberOrder(a: string, b: string, place: number): number {
	let start = place;
	while (isDigit(a, start - 1)) start--;
	const [endA, endB] = [endOfDigits(a, start), endOfDigits(b, start)];
	const x = a.slice(start, endA).replace(/^0+(?=\d)/, "");
	const y = b.slice(start, endB).replace(/^0+(?=\d)/, "");
	if (x.length !== y.length) return x.length - y.length;
	if (x !== y) return x < y ? -1 : 1;
	// The same number with more zeros before it: what follows decides, and then the zeros.
	return naturalOrder(a.slice(endA), b.slice(endB)) || (a < b ? -1 : 1);
}

function endOfDigits(text: string, start: number): number {
	let end = start;
	while (isDigit(text, end)) end++;
	return end;
}

function isDigit(text: string, place: number): boolean {
	const code = text.charCodeAt(place);
	return code >= 48 && code <= 57;
}
