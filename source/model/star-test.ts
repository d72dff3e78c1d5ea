/** Whether a text is as a whole what a pattern says, in which `*` stands for anything: `val_*`, `*loss*`. No pattern takes long. */
export function starTest(pattern: string): (text: string) => boolean {
	const [start = "", ...rest] = pattern.split("*");
	const end = rest.pop();
	return (text) => (end === undefined ? text === pattern : fits(text, start, rest, end));
}

/** Part by part, each where it comes first. */
function fits(text: string, start: string, between: readonly string[], end: string): boolean {
	if (!text.startsWith(start) || !text.endsWith(end) || text.length < start.length + end.length) return false;
	let from = start.length;
	for (const part of between) {
		const at = text.indexOf(part, from);
		if (at === -1) return false;
		from = at + part.length;
	}
	return from <= text.length - end.length;
}
