import type { TableColumn } from "./table-column.ts";

/** The rows in which a column has values: all of the first `count`, or those listed. */
export interface RowPlaces {
	readonly rows: Uint32Array | null;
	readonly count: number;
}

/** The rows of a column; columns with the same rows get the same object, so that what belongs to these is made once. */
export class KnownPlaces {
	readonly #known = new Map<string, RowPlaces>();

	of({ rows, count }: TableColumn): RowPlaces {
		const own = rows === null ? null : rows.subarray(0, count);
		const key = own === null ? `${count}` : `${count}:${own[0]}:${own[count >> 1]}:${own[count - 1]}`;
		const known = this.#known.get(key);
		if (known !== undefined && isSame(known.rows, own)) return known;
		const places = { rows: own, count };
		if (known === undefined) this.#known.set(key, places);
		return places;
	}
}

function isSame(a: Uint32Array | null, b: Uint32Array | null): boolean {
	if (a === null || b === null) return a === b;
	for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
	return true;
}
