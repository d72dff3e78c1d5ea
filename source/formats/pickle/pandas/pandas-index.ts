import type { MemoryBudget } from "../../memory-budget.ts";
import { arrayItems } from "../array-items.ts";
import { NumpyArray, type PickleValue, PythonObject, PythonTuple } from "../pickle-value.ts";
import { PythonGlobal } from "../python-global.ts";
import { extensionValues } from "./extension-values.ts";
import type { PandasValues } from "./pandas-values.ts";

/** One level of an index; most have one. */
export interface IndexLevel {
	/** null where it has none. */
	readonly name: PickleValue;
	readonly values: PandasValues;
}

/** Index in index in index: the categories of a level. */
const deepest = 4;

/**
 * The levels of an index, which pandas pickles as `_new_Index(class, {data, name})`: of a RangeIndex {start, stop, step}, of a
 * MultiIndex {levels, codes, names}. undefined where its kind is not known; `[]` for the bare numbers of `length` rows.
 */
export function indexLevels(
	index: PickleValue | undefined,
	length: number | null,
	budget: MemoryBudget,
	depth = 0,
): readonly IndexLevel[] | undefined {
	if (!(index instanceof PythonObject) || !/\._new_\w*Index$/.test(index.name) || depth > deepest) return undefined;
	const [type, parts] = index.args;
	if (!(type instanceof PythonGlobal) || !(parts instanceof Map)) return undefined;
	const name = parts.get("name") ?? null;
	if (type.name.endsWith(".RangeIndex")) {
		const [start, stop, step] = [parts.get("start"), parts.get("stop"), parts.get("step")];
		if (start === 0 && step === 1 && name === null && stop === length) return [];
		const values = rangeItems(start, stop, step, length, budget);
		return values && [{ name, values }];
	}
	if (type.name.endsWith(".MultiIndex")) return multiLevels(parts, budget, depth);
	const values = extensionValues(parts.get("data"), categoriesIn(budget, depth), budget);
	return values && [{ name, values }];
}

/** Finds the categories of a CategoricalDtype, which stand in an index. */
export function categoriesIn(budget: MemoryBudget, depth = 0): (dtype: PickleValue) => PandasValues | undefined {
	return (dtype) => {
		const state = dtype instanceof PythonObject && dtype.state instanceof Map ? dtype.state : undefined;
		return indexLevels(state?.get("categories"), null, budget, depth + 1)?.[0]?.values;
	};
}

function rangeItems(
	start: PickleValue | undefined,
	stop: PickleValue | undefined,
	step: PickleValue | undefined,
	length: number | null,
	budget: MemoryBudget,
): PickleValue[] | undefined {
	if (typeof start !== "number" || typeof stop !== "number" || typeof step !== "number" || step === 0) return undefined;
	const count = Math.max(0, Math.ceil((stop - start) / step));
	if (length !== null && count !== length) return undefined;
	budget.take(count * 16);
	return Array.from({ length: count }, (_, item) => start + item * step);
}

function multiLevels(
	parts: ReadonlyMap<PickleValue, PickleValue>,
	budget: MemoryBudget,
	depth: number,
): readonly IndexLevel[] | undefined {
	const levels = listOf(parts.get("levels"));
	const codes = listOf(parts.get("codes") ?? parts.get("labels"));
	const names = listOf(parts.get("names"));
	// Some levels may be one object, so the number of them bounds the work.
	if (levels === undefined || codes === undefined || levels.length > 64) return undefined;
	const found = levels.map((level, place): IndexLevel | undefined => {
		const values = indexLevels(level, null, budget, depth + 1)?.[0]?.values;
		const items = values instanceof NumpyArray ? arrayItems(values, budget) : values;
		const places = codes[place];
		const indices = places instanceof NumpyArray ? arrayItems(places, budget) : undefined;
		if (items === undefined || indices === undefined) return undefined;
		const picked = indices.map((code) => (typeof code === "number" ? (items[code] ?? null) : null));
		return { name: names?.[place] ?? null, values: picked };
	});
	return found.every((level) => level !== undefined) ? found : undefined;
}

/** pandas keeps such lists in a FrozenList. */
function listOf(value: PickleValue | undefined): readonly PickleValue[] | undefined {
	const own = value instanceof PythonObject ? (value.list ?? value.args[0]) : value;
	return Array.isArray(own) ? own : own instanceof PythonTuple ? own.items : undefined;
}
