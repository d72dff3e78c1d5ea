import { CsvRow, type CsvSigns, cellKind, mostCells } from "./csv-row.ts";

/** How a CSV file is written. */
export interface CsvDialect extends CsvSigns {
	/**
	 * Names of the columns, unique, as pandas names them. Where the file has none a first column that counts up is `step`,
	 * others are `column 1`, `column 2` …, and one that is the only one beside this is called as the file.
	 */
	readonly names: readonly string[];
	/** Whether the file names them. */
	readonly isNamed: boolean;
	/** Whether the first row that is no comment holds the names. */
	readonly hasHeader: boolean;
}

const [tab, point, comma, semicolon, bar, space, hash] = [0x09, 0x2e, 0x2c, 0x3b, 0x7c, 0x20, 0x23];
const sampleRows = 50;

interface Sample extends CsvSigns {
	readonly counts: readonly number[];
	/** Of the cells after the first row, the share that is a number or blank. */
	readonly numeric: number;
	readonly score: number;
}

/** Learns how a file is written from its first bytes: whole rows, or the whole file where `isEnd`. `isTsv`: its name says so; `fileName` is without its ending. */
export function csvDialect(bytes: Buffer, isEnd: boolean, isTsv: boolean, fileName: string): CsvDialect {
	const usual = [comma, semicolon, tab, bar].map((delimiter) => sampleOf(bytes, isEnd, delimiter));
	const parted = usual.filter(({ counts }) => (counts[0] ?? 0) > 1);
	const best =
		parted.find(({ delimiter }) => isTsv && delimiter === tab) ??
		parted.reduce<Sample | undefined>((a, b) => (a === undefined || b.score > a.score ? b : a), undefined) ??
		spaced(bytes, isEnd) ??
		usual[0]!;
	return { ...best, ...namesOf(bytes, isEnd, best, fileName) };
}

/** NumPy's `savetxt` parts with spaces: only where all is numbers, for texts have spaces of their own. */
function spaced(bytes: Buffer, isEnd: boolean): Sample | undefined {
	const sample = sampleOf(bytes, isEnd, space);
	return (sample.counts[1] ?? 0) > 1 && sample.numeric === 1 ? sample : undefined;
}

/** With the decimal point that makes more cells numbers; none does where there are only integers, and then both will. */
function sampleOf(bytes: Buffer, isEnd: boolean, delimiter: number): Sample {
	const plain = sampleWith(bytes, isEnd, { delimiter, point, otherPoint: 0 });
	if (delimiter === comma) return plain;
	const german = sampleWith(bytes, isEnd, { delimiter, point: comma, otherPoint: 0 });
	if (german.numeric > plain.numeric) return german;
	return german.numeric < plain.numeric ? plain : { ...plain, otherPoint: comma };
}

function sampleWith(bytes: Buffer, isEnd: boolean, signs: CsvSigns): Sample {
	const row = new CsvRow(signs);
	const counts: number[] = [];
	let [cells, numeric] = [0, 0];
	for (const _ of rowsOf(bytes, isEnd, row)) {
		if (counts.length > 0) {
			cells += row.count;
			for (let cell = 0; cell < Math.min(row.count, mostCells); cell++) if (!isText(row, cell)) numeric++;
		}
		if (counts.push(row.count) === sampleRows) break;
	}
	const share = cells === 0 ? 0 : numeric / cells;
	const usual = mostFrequent(counts.length > 1 ? counts.slice(1) : counts);
	const even = counts.filter((count, index) => count === usual || (index === 0 && count === usual - 1)).length;
	return { ...signs, counts, numeric: share, score: (even / counts.length) * (1 + share) };
}

function isText({ kinds }: CsvRow, cell: number): boolean {
	return kinds[cell] === cellKind.text || kinds[cell] === cellKind.ungrouped;
}

function mostFrequent(counts: readonly number[]): number {
	const times = new Map<number, number>();
	for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
	return [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/** Reads row after row that is neither blank nor a comment; gives the comment before each, if there was one. */
function* rowsOf(bytes: Buffer, isEnd: boolean, row: CsvRow): Generator<string> {
	let comment = "";
	for (let at = 0; at < bytes.length; ) {
		const isComment = bytes[at] === hash;
		let next = row.read(bytes, at, isEnd, !isComment);
		if (next < 0 && row.isOpen) next = row.read(bytes, at, isEnd, false);
		if (next < 0) return;
		if (isComment) comment = bytes.toString("utf8", at + 1, Math.min(next, at + 100_000));
		else if (row.count > 1 || row.kinds[0] !== cellKind.blank) {
			yield comment;
			comment = "";
		}
		at = next;
	}
}

function namesOf(
	bytes: Buffer,
	isEnd: boolean,
	sample: Sample,
	fileName: string,
): Pick<CsvDialect, "names" | "isNamed" | "hasHeader"> {
	const row = new CsvRow(sample);
	let header: { texts: string[]; isNumbers: boolean; isCount: boolean; comment: string } | null = null;
	for (const comment of rowsOf(bytes, isEnd, row)) {
		const cells = Array.from({ length: Math.min(row.count, mostCells) }, (_, cell) => cell);
		if (header !== null) {
			const { texts, isNumbers, isCount } = header;
			// One row of 0, 1, 2 … before rows of fractions is what pandas writes for columns that have no names.
			const isFractions = cells.some((cell) => !Number.isInteger(row.numbers[cell]));
			if (isNumbers && !(isCount && (texts.length > 1 || isFractions))) break;
			const blank = Array<string>(leadingCells(row, texts.length, sample.counts)).fill("");
			return { names: uniqueNames([...blank, ...texts]), isNamed: true, hasHeader: true };
		}
		const texts = cells.map((cell) => row.text(cell).trim());
		const isNumbers = cells.every((cell) => !isText(row, cell)) && texts.some((text) => text !== "");
		const first = texts[0] === "" ? 1 : 0;
		const isCount = texts.slice(first).every((text, index) => text === String(index));
		header = { texts, isNumbers, isCount, comment };
	}
	if (header === null) return { names: [], isNamed: true, hasHeader: true };
	const { texts, isNumbers, comment } = header;
	if (!isNumbers) return { names: uniqueNames(texts), isNamed: true, hasHeader: true };
	const said = comment.trim().split(String.fromCharCode(sample.delimiter));
	if (comment.trim() !== "" && said.length === texts.length)
		return { names: uniqueNames(said.map((name) => name.trim())), isNamed: true, hasHeader: false };
	const hasSteps = texts.length > 1 && countsUp(bytes, isEnd, sample, texts.length);
	const isOnly = texts.length === (hasSteps ? 2 : 1);
	const names = texts.map((_, cell) =>
		hasSteps && cell === 0 ? "step" : isOnly ? (fileName === "step" ? "value" : fileName) : `column ${cell}`,
	);
	return { names, isNamed: false, hasHeader: false };
}

/** Whether the first cells of three rows and more are whole numbers, each above the one before. */
function countsUp(bytes: Buffer, isEnd: boolean, sample: Sample, width: number): boolean {
	const row = new CsvRow(sample);
	let [rows, before] = [0, Number.NEGATIVE_INFINITY];
	for (const _ of rowsOf(bytes, isEnd, row)) {
		// A last row that is cut off.
		if (row.count < width) continue;
		const number = row.numbers[0]!;
		if (row.kinds[0] !== cellKind.number || !Number.isInteger(number) || number <= before) return false;
		before = number;
		if (++rows === sampleRows) break;
	}
	return rows >= 3;
}

/** Columns before the first that has a name: rows that are longer than the header begin with their index, unless they end with a delimiter. */
function leadingCells({ count, kinds }: CsvRow, named: number, counts: readonly number[]): number {
	const isUsual = count <= mostCells && count === mostFrequent(counts.slice(1));
	return isUsual && count > named && kinds[count - 1] !== cellKind.blank ? count - named : 0;
}

/** As pandas has them: `loss`, `loss.1`; `Unnamed: 3` for none, but `index` for the first, which is what pandas writes so. */
function uniqueNames(texts: readonly string[]): string[] {
	const names = new Set<string>();
	const next = new Map<string, number>();
	for (const [place, text] of texts.entries()) {
		const plain = text !== "" ? text : place === 0 && !texts.includes("index") ? "index" : `Unnamed: ${place}`;
		let name = plain;
		for (let count = next.get(plain) ?? 0; names.has(name); name = `${plain}.${count}`) next.set(plain, ++count);
		names.add(name);
	}
	return [...names];
}
