import { equalCodes } from "./equal-codes.ts";
import type { Operand } from "./resolve-name.ts";

export interface Partition {
	/** How many parts there are. */
	readonly count: number;
	/** The part of each row, as the rows stand; parts are numbered in the order of their first rows. */
	readonly partOf: Uint32Array;
}

/**
 * Rows that are equal in all of some columns are one part. Columns are taken in turn, each cuts the parts of those before it;
 * those with the most values first, for then the others have nothing left to cut, which is seen quickly.
 */
export function partitionRows(rows: Uint32Array, columns: readonly Operand[]): Partition {
	let parts: Partition = { count: Math.min(1, rows.length), partOf: new Uint32Array(rows.length) };
	// One memory for all columns: pairs of a part and a code, found by hashing with open addresses.
	const slots = new Int32Array(2 ** Math.ceil(Math.log2(rows.length * 2 + 1)));
	const pairs = { parts: new Uint32Array(rows.length), codes: new Uint32Array(rows.length) };
	for (const { values, codes } of columns.toSorted((a, b) => b.values.length - a.values.length)) {
		if (parts.count === rows.length) break;
		if (isConstantWithin(parts, rows, codes)) continue;
		slots.fill(-1);
		parts = cut(parts.partOf, rows, codes, equalCodes(values), slots, pairs);
	}
	return parts;
}

/** The rows of each part, in the order they had. */
export function rowsOfParts(rows: Uint32Array, { count, partOf }: Partition): Uint32Array[] {
	const sizes = new Uint32Array(count);
	for (const part of partOf) sizes[part]!++;
	const groups = Array.from(sizes, (size) => new Uint32Array(size));
	sizes.fill(0);
	for (let index = 0; index < rows.length; index++) {
		const part = partOf[index]!;
		groups[part]![sizes[part]!++] = rows[index]!;
	}
	return groups;
}

function isConstantWithin({ count, partOf }: Partition, rows: Uint32Array, codes: ArrayLike<number>): boolean {
	const first = new Float64Array(count).fill(-1);
	for (let index = 0; index < rows.length; index++) {
		const part = partOf[index]!;
		const code = codes[rows[index]!]!;
		if (first[part] === -1) first[part] = code;
		else if (first[part] !== code) return false;
	}
	return true;
}

function cut(
	before: Uint32Array,
	rows: Uint32Array,
	codes: ArrayLike<number>,
	equal: Uint32Array,
	slots: Int32Array,
	pairs: { readonly parts: Uint32Array; readonly codes: Uint32Array },
): Partition {
	const partOf = new Uint32Array(rows.length);
	const mask = slots.length - 1;
	let count = 0;
	for (let index = 0; index < rows.length; index++) {
		const part = before[index]!;
		const code = equal[codes[rows[index]!]!]!;
		let hash = Math.imul(part, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
		hash ^= hash >>> 15;
		let slot = hash & mask;
		let found = slots[slot]!;
		while (found !== -1 && (pairs.parts[found] !== part || pairs.codes[found] !== code)) {
			slot = (slot + 1) & mask;
			found = slots[slot]!;
		}
		if (found === -1) {
			found = count++;
			slots[slot] = found;
			pairs.parts[found] = part;
			pairs.codes[found] = code;
		}
		partOf[index] = found;
	}
	return { count, partOf };
}
