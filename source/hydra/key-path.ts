/** A path of keys in a config: `..a.b[c]`. */
export interface KeyPath {
	/** Leading dots; 0 counts from the root, 1 from the container in which the path stands. */
	readonly dots: number;
	readonly keys: readonly string[];
	readonly text: string;
}

/** Takes a path apart as OmegaConf does: dots and brackets part keys, what stands right after a `]` is no key. */
export function keyPathOf(text: string): KeyPath {
	let at = 0;
	while (text[at] === ".") at++;
	const dots = at;
	const keys: string[] = [];
	const lastBracket = text.lastIndexOf("]");
	const nameEnd = (start: number): number => {
		let end = start;
		while (end < text.length && text[end] !== "." && text[end] !== "[") end++;
		return end;
	};
	if (at < text.length && text[at] !== "[") {
		const end = nameEnd(at);
		keys.push(text.slice(at, end));
		at = end;
	}
	while (at < text.length) {
		const opening = text[at++];
		if (opening === ".") {
			const end = nameEnd(at);
			keys.push(text.slice(at, end));
			at = end;
		} else if (opening === "[" && at <= lastBracket) {
			const end = text.indexOf("]", at);
			keys.push(text.slice(at, end));
			at = end + 1;
		}
	}
	return { dots, keys, text };
}
