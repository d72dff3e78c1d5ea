/*
 * How pandas 1.0 to 3.0 pickles what is no array of numpy (pandas/core/arrays):
 *
 *   times, texts, categories   __pyx_unpickle_NDArrayBacked(class, checksum, None), then the state (dtype, array, {…});
 *                              before 1.3 an object with the state {_dtype, _data or _ndarray or _codes}
 *   Int64, Float64, boolean    an object with the state {_data, _mask}
 *   str                        an object with the state {_pa_array, _dtype}, or times and texts as above
 */
import type { MemoryBudget } from "../../memory-budget.ts";
import { arrayItems } from "../array-items.ts";
import { NumpyArray, type PickleValue, PythonObject, PythonTuple } from "../pickle-value.ts";
import { PythonGlobal } from "../python-global.ts";
import { arrowTexts } from "./arrow-texts.ts";
import type { PandasValues } from "./pandas-values.ts";

/** The categories of a dtype; given from outside, for they stand in an index, and an index holds values. */
type Categories = (dtype: PickleValue) => PandasValues | undefined;

/** The values of an array of pandas; undefined where its kind is not known. */
export function extensionValues(
	value: PickleValue | undefined,
	categoriesOf: Categories,
	budget: MemoryBudget,
): PandasValues | undefined {
	if (value instanceof NumpyArray) return value;
	if (!(value instanceof PythonObject)) return undefined;
	const [type] = value.args;
	const name = type instanceof PythonGlobal ? type.name : value.name;
	const part = partsOf(value.state);
	const array = part("_ndarray") ?? part("_data") ?? part("_codes");
	if (/\.(Datetime|Timedelta|String|NumpyExtension|Pandas)Array$/.test(name)) {
		return array instanceof NumpyArray ? array : undefined;
	}
	if (/\.Arrow\w*Array$/.test(name)) return arrowTexts(part("_pa_array") ?? part("_data"), budget);
	if (!(array instanceof NumpyArray)) return undefined;
	if (name.endsWith(".Categorical")) return categoryItems(array, categoriesOf(part("_dtype") ?? null), budget);
	const mask = part("_mask");
	return mask instanceof NumpyArray ? maskedItems(array, mask, budget) : undefined;
}

/** The parts of a state by their names, whichever form it has. */
function partsOf(state: PickleValue): (name: string) => PickleValue | undefined {
	if (state instanceof Map) return (name) => state.get(name);
	const items = state instanceof PythonTuple ? state.items : [];
	return (name) => {
		if (name === "_ndarray") return items.find((item) => item instanceof NumpyArray);
		return name === "_dtype" ? items.find((item) => item instanceof PythonObject) : undefined;
	};
}

function categoryItems(
	codes: NumpyArray,
	categories: PandasValues | undefined,
	budget: MemoryBudget,
): readonly PickleValue[] | undefined {
	const names = categories instanceof NumpyArray ? arrayItems(categories, budget) : categories;
	if (names === undefined) return undefined;
	return arrayItems(codes, budget)?.map((code) => (typeof code === "number" ? (names[code] ?? null) : null));
}

function maskedItems(array: NumpyArray, mask: NumpyArray, budget: MemoryBudget): readonly PickleValue[] | undefined {
	const isMissing = arrayItems(mask, budget);
	return arrayItems(array, budget)?.map((item, index) => (isMissing?.[index] === true ? null : item));
}
