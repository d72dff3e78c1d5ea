/**
 * Whether a name has a text in it or, where the text has a `*`, is as a whole what it says: `val_*`, `*loss*`. Small and
 * capital letters are the same as long as no capital is asked for. No text takes long.
 */
export function nameTest(text: string): (name: string) => boolean {
	const isExact = /\p{Lu}/u.test(text);
	const wanted = isExact ? text : text.toLowerCase();
	const [start = "", ...rest] = wanted.split("*");
	const end = rest.pop();
	return (name) => {
		const own = isExact ? name : name.toLowerCase();
		return end === undefined ? own.includes(wanted) : fits(own, start, rest, end);
	};
}

/** Part by part, each where it comes first. */
function fits(name: string, start: string, between: readonly string[], end: string): boolean {
	if (!name.startsWith(start) || !name.endsWith(end) || name.length < start.length + end.length) return false;
	let from = start.length;
	for (const part of between) {
		const at = name.indexOf(part, from);
		if (at === -1) return false;
		from = at + part.length;
	}
	return from <= name.length - end.length;
}
