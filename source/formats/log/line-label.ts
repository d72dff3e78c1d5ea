/** A word of a line that tells which part of the data its numbers are of. */
export interface LineLabel {
	readonly position: number;
	/** As it goes before a name: `train/`, or `val: ` where the line has a colon after it. */
	readonly text: string;
}

const part =
	/(?<![\w/.\-=])(?:train|training|val|valid|validation|eval|evaluation|test|testing|dev|holdout)(?![\w/.\-=])/gi;

/** The words of a line that name a part of the data and belong to no name, in their order; `taken` are where names stand. */
export function lineLabels(body: string, taken: readonly (readonly [number, number])[]): readonly LineLabel[] {
	return Array.from(body.matchAll(part), ({ 0: word, index }) => {
		const isColon = /^(?: set)?:/i.test(body.slice(index + word.length));
		return { position: index, text: `${word}${isColon ? ": " : "/"}` };
	}).filter(({ position }) => !taken.some(([start, end]) => position >= start && position < end));
}

/** The label that a name at a position is under: the nearest before it, else the only one of the line. */
export function labelAt(labels: readonly LineLabel[], position: number): string {
	const before = labels.findLast((label) => label.position < position);
	return (before ?? (labels.length === 1 ? labels[0] : undefined))?.text ?? "";
}
