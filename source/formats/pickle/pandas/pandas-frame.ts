/*
 * How pandas 1.0 to 3.0 pickles a DataFrame (pandas/core/internals/managers.py): an object with the state {_mgr, …}, and
 * _mgr a BlockManager. Columns of one type stand together in a block, one a row of its array.
 *
 *   since 1.3   BlockManager((_unpickle_block(values, placement, ndim), …), [columns, index])
 *   before, and of a Series in all versions   the state ([index], …, {"0.14.1": {axes, blocks: [{values, mgr_locs}, …]}})
 *
 * The placement says which columns the rows of a block are: a slice or an array of ints.
 */
import type { MemoryBudget } from "../../memory-budget.ts";
import { inCOrder } from "../../npy-values.ts";
import { arrayItems } from "../array-items.ts";
import { arrayRow } from "../array-row.ts";
import { labelText } from "../label-text.ts";
import { NumpyArray, type PickleValue, PythonObject, PythonTuple } from "../pickle-value.ts";
import { extensionValues } from "./extension-values.ts";
import { categoriesIn, type IndexLevel, indexLevels } from "./pandas-index.ts";
import type { PandasValues } from "./pandas-values.ts";

/** A DataFrame or a Series. */
export interface PandasFrame {
	/** In their order; `values` are undefined where the kind of the column is not known. */
	readonly columns: readonly { readonly name: string; readonly values: PandasValues | undefined }[];
	/** Of the rows; none where they are only numbered. */
	readonly index: readonly IndexLevel[];
	/** A Series has one column, and its name may be null. */
	readonly isSeries: boolean;
}

interface Block {
	readonly values: PickleValue | undefined;
	readonly placement: PickleValue | undefined;
}

/** The columns of a DataFrame or a Series; undefined where the object is neither, or of a layout that is not known. */
export function pandasFrame(object: PythonObject, budget: MemoryBudget): PandasFrame | undefined {
	const isSeries = /^pandas\.([\w.]+\.)?Series$/.test(object.name);
	if (!isSeries && !/^pandas\.([\w.]+\.)?DataFrame$/.test(object.name)) return undefined;
	const state = object.state instanceof Map ? object.state : new Map<PickleValue, PickleValue>();
	const manager = state.get("_mgr") ?? state.get("_data");
	const parts = manager instanceof PythonObject ? partsOf(manager) : undefined;
	if (parts === undefined) return undefined;
	const { axes, blocks } = parts;
	const name = isSeries ? (state.get("_name") ?? state.get("name") ?? null) : null;
	const labels = isSeries ? [name === null ? "" : labelText(name)] : labelsOf(axes[0], budget);
	if (labels === undefined) return undefined;
	const values = new Array<PandasValues | undefined>(labels.length).fill(undefined);
	for (const block of blocks) placeBlock(block, isSeries, values, budget);
	const length = values.reduce((most, column) => Math.max(most, lengthOf(column)), 0);
	const columns = labels.map((label, place) => {
		const column = values[place];
		return { name: label, values: lengthOf(column) === length ? column : undefined };
	});
	const levels = indexLevels(axes[isSeries ? 0 : 1], length, budget) ?? [];
	return { columns, index: levels.filter((level) => lengthOf(level.values) === length), isSeries };
}

function partsOf({
	args,
	state,
}: PythonObject): { axes: readonly PickleValue[]; blocks: readonly Block[] } | undefined {
	const [blocks, axes] = args;
	if (blocks instanceof PythonTuple && Array.isArray(axes)) {
		return {
			axes,
			blocks: blocks.items.map((block) => {
				const [values, placement] = block instanceof PythonObject ? block.args : [];
				return { values, placement };
			}),
		};
	}
	const named = state instanceof PythonTuple ? state.items.at(-1) : undefined;
	const inner = named instanceof Map ? named.get("0.14.1") : undefined;
	const oldAxes = inner instanceof Map ? inner.get("axes") : undefined;
	const oldBlocks = inner instanceof Map ? inner.get("blocks") : undefined;
	if (!Array.isArray(oldAxes) || !Array.isArray(oldBlocks)) return undefined;
	return {
		axes: oldAxes,
		blocks: oldBlocks.map((block) =>
			block instanceof Map
				? { values: block.get("values"), placement: block.get("mgr_locs") }
				: { values: undefined, placement: undefined },
		),
	};
}

/** Of several levels, as columns of columns have, joined with dots. */
function labelsOf(axis: PickleValue | undefined, budget: MemoryBudget): string[] | undefined {
	const levels = indexLevels(axis, null, budget)?.map(({ values }) =>
		values instanceof NumpyArray ? arrayItems(values, budget) : values,
	);
	if (levels === undefined || levels.length === 0) return undefined;
	const [first] = levels;
	if (first === undefined || !levels.every((level) => level?.length === first.length)) return undefined;
	return first.map((_, place) => levels.map((level) => labelText(level![place]!)).join("."));
}

function placeBlock(
	{ values: packed, placement }: Block,
	isSeries: boolean,
	columns: (PandasValues | undefined)[],
	budget: MemoryBudget,
): void {
	const values = extensionValues(packed, categoriesIn(budget), budget);
	if (values === undefined) return;
	if (isSeries) {
		columns[0] = values;
		return;
	}
	const rows = values instanceof NumpyArray && values.shape.length === 2 ? inRows(values, budget) : undefined;
	const places = placesOf(placement, columns.length, budget);
	// Rows that no column takes would be cut out in vain.
	const count = Math.min(places.length, rows?.shape[0] ?? 1, columns.length);
	budget.take(count * 160);
	for (let row = 0; row < count; row++) {
		const place = places[row];
		if (typeof place !== "number" || !(place in columns)) continue;
		columns[place] = rows === undefined ? values : arrayRow(rows, row);
	}
}

function inRows(array: NumpyArray, budget: MemoryBudget): NumpyArray {
	const { layout, shape, fortranOrder, data } = array;
	if (!fortranOrder || !(data instanceof Uint8Array)) return array;
	budget.take(data.length);
	return new NumpyArray(layout, shape, false, inCOrder(data, shape, layout.itemSize));
}

function placesOf(placement: PickleValue | undefined, most: number, budget: MemoryBudget): readonly PickleValue[] {
	if (placement instanceof NumpyArray) return arrayItems(placement, budget) ?? [];
	const [start, stop, step = null] = placement instanceof PythonObject ? placement.args : [];
	const by = step ?? 1;
	if (typeof start !== "number" || typeof stop !== "number" || typeof by !== "number" || by <= 0) return [];
	const count = Math.min(most, Math.max(0, Math.ceil((stop - start) / by)));
	return Array.from({ length: count }, (_, row) => start + row * by);
}

function lengthOf(values: PandasValues | undefined): number {
	if (values === undefined) return 0;
	return values instanceof NumpyArray ? (values.shape[0] ?? 0) : values.length;
}
