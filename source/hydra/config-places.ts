import { isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type Scalar } from "yaml";

/** What stands in a line of a config. */
export interface ConfigPlace {
	/** Dotted, items of lists as `[0]`. */
	readonly key: string;
	/** The value as it is written, moved to the left; of a text of several lines these. */
	readonly value: string;
	/** Whether it stands in the lines below the key: a mapping, a list, or a long text. */
	readonly isBlock: boolean;
	/** The line in which the key stands, from 1. */
	readonly line: number;
}

/** The innermost key of each line of a YAML text; undefined for a line that belongs to none, as a comment. Total: of what is no YAML it knows no keys. */
export function configPlaces(text: string): readonly (ConfigPlace | undefined)[] {
	const places: (ConfigPlace | undefined)[] = [];
	const lines = new LineCounter();
	try {
		const [document] = parseAllDocuments(text, {
			...{ schema: "failsafe", version: "1.1", merge: false, uniqueKeys: false, resolveKnownTags: false },
			...{ logLevel: "silent", prettyErrors: false, lineCounter: lines },
		});
		const contents = document?.contents;
		if (contents != null) collect(contents, "", { text, lines, places });
	} catch (error) {
		// The parser calls itself for each level.
		if (!(error instanceof RangeError)) throw error;
	}
	return places;
}

interface Walk {
	readonly text: string;
	readonly lines: LineCounter;
	readonly places: (ConfigPlace | undefined)[];
}

function collect(node: Node, key: string, walk: Walk): void {
	// What stands in braces or brackets is read as one.
	if ("flow" in node && node.flow === true) return;
	if (isMap(node)) {
		for (const { key: name, value } of node.items) {
			if (!isScalar(name)) continue;
			const word = String(name.value);
			enter(name, value as Node | null, key === "" ? word : `${key}.${word}`, walk);
		}
	} else if (isSeq(node)) {
		for (const [index, item] of node.items.entries()) enter(item as Node, item as Node, `${key}[${index}]`, walk);
	}
}

/** `start`: the node from which on the key has its lines. */
function enter(start: Node, value: Node | null, key: string, walk: Walk): void {
	const { lines, places } = walk;
	if (start.range == null) return;
	const [from, end] = [start.range[0], Math.max(start.range[1], value?.range?.[1] ?? 0)];
	const first = lines.linePos(from).line;
	// A block ends where the next line begins.
	const last = lines.linePos(Math.max(from, end - 1)).line;
	const isBlock = isMap(value) || isSeq(value) ? value.flow !== true : isScalar(value) && isBlockScalar(value);
	const place = { key, value: valueText(value, walk), isBlock, line: first };
	for (let line = first; line <= last; line++) places[line - 1] = place;
	if (value !== null) collect(value, key, walk);
}

function isBlockScalar({ type }: Scalar): boolean {
	return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}

function valueText(node: Node | null, { text, lines }: Walk): string {
	if (node?.range == null) return "null";
	const [from, end] = node.range;
	if (isScalar(node) && isBlockScalar(node)) return String(node.value);
	const written = text.slice(from, end).trimEnd();
	if (written === "") return "null";
	// A block goes on as far to the left as it began.
	return written.replaceAll(`\n${" ".repeat(lines.linePos(from).col - 1)}`, "\n");
}
