import { MemoryBudget } from "../../../source/formats/memory-budget.ts";
import { npyFields } from "../../../source/formats/npy-fields.ts";
import { inCOrder } from "../../../source/formats/npy-values.ts";
import { arrayItems } from "../../../source/formats/pickle/array-items.ts";
import { labelText } from "../../../source/formats/pickle/label-text.ts";
import type { NumpyDtype } from "../../../source/formats/pickle/numpy-dtype.ts";
import { NumpyScalar } from "../../../source/formats/pickle/numpy-scalar.ts";
import { pandasFrame } from "../../../source/formats/pickle/pandas/pandas-frame.ts";
import type { PandasValues } from "../../../source/formats/pickle/pandas/pandas-values.ts";
import {
	NumpyArray,
	type PickleValue,
	PythonObject,
	PythonSet,
	PythonTuple,
} from "../../../source/formats/pickle/pickle-value.ts";
import { PythonGlobal } from "../../../source/formats/pickle/python-global.ts";
import { PythonMoment } from "../../../source/formats/pickle/python-moment.ts";
import { FilePath, Float } from "../../../source/model/value.ts";

const unbounded = () => new MemoryBudget(Number.MAX_SAFE_INTEGER);

/** A value of a pickle as the oracles write it; what is no data as `{$other: name}`, of a moment or a number with its text. */
export function asOracle(value: PickleValue, open: readonly object[] = []): unknown {
	if (value === null || typeof value === "boolean" || typeof value === "string") return value;
	if (typeof value === "bigint") return { $int: String(value) };
	if (typeof value === "number" || value instanceof Float) return numberJson(Number(value));
	if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
	if (value instanceof FilePath) return { $path: value.text };
	if (open.includes(value)) return "$self";
	const inner = (item: PickleValue) => asOracle(item, [...open, value]);
	if (Array.isArray(value)) return value.map(inner);
	if (value instanceof PythonTuple) return { $tuple: value.items.map(inner) };
	if (value instanceof PythonSet) return { $set: value.items.map(inner).sort() };
	if (value instanceof Map) return dictJson(value, inner);
	if (value instanceof NumpyScalar) return { $scalar: [descrOf(value.dtype), itemJson(value.value)] };
	if (value instanceof NumpyArray) return arrayJson(value, inner);
	if (value instanceof PythonMoment) return { $other: `${value.type} ${value.text}` };
	if (value instanceof PythonObject) return objectJson(value, inner);
	return { $other: value instanceof PythonGlobal ? value.name : "numpy.dtype" };
}

/** An oracle in the same form: of opaque values the name alone. */
export function plainOracle(json: unknown): unknown {
	if (Array.isArray(json)) return json.map(plainOracle);
	if (typeof json !== "object" || json === null) return json;
	if ("$other" in json) {
		const [type, text] = json.$other as [string, unknown];
		return { $other: /^datetime|^decimal|^fractions/.test(type) ? `${type} ${text}` : (names[type] ?? type) };
	}
	return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, plainOracle(item)]));
}

/** Python tells the class of what a pickle names. */
const names: Readonly<Record<string, string>> = {
	"namedtuple Point": "__main__.Point",
	"builtins.type": "builtins.int",
	"builtins.builtin_function_or_method": "math.sqrt",
	"builtins.ellipsis": "builtins.Ellipsis",
};

function numberJson(value: number): unknown {
	if (Number.isNaN(value)) return "NaN";
	return Number.isFinite(value) ? value : String(value);
}

function itemJson(item: unknown): unknown {
	if (typeof item === "bigint") return Number.isSafeInteger(Number(item)) ? Number(item) : { $int: String(item) };
	if (typeof item === "number") return numberJson(item);
	if (item instanceof Uint8Array) return { $bytes: Buffer.from(item).toString("base64") };
	return Array.isArray(item) ? { $complex: item.map(numberJson) } : item;
}

function dictJson(value: ReadonlyMap<PickleValue, PickleValue>, inner: (item: PickleValue) => unknown): unknown {
	const entries = Array.from(value, ([key, item]): [unknown, unknown] => [inner(key), inner(item)]);
	const hasNames = entries.every(([key]) => typeof key === "string");
	return hasNames ? Object.fromEntries(entries as [string, unknown][]) : { $dict: entries };
}

function arrayJson(array: NumpyArray, inner: (item: PickleValue) => unknown): unknown {
	const { layout, shape, fortranOrder, data } = array;
	if (!(data instanceof Uint8Array)) return { $ndarray: { dtype: "|O", shape, values: data.map(inner) } };
	const bytes = fortranOrder ? inCOrder(data, shape, layout.itemSize) : data;
	const fields = npyFields(layout, bytes, shape, fortranOrder, unbounded());
	if (layout.kind !== "plain") {
		return Object.fromEntries(
			fields.map(({ path, array: { values } }) => [path.join("."), Array.from<unknown, unknown>(values, itemJson)]),
		);
	}
	return {
		$ndarray: { dtype: layout.descr, shape, values: Array.from<unknown, unknown>(fields[0]!.array.values, itemJson) },
	};
}

function objectJson(object: PythonObject, inner: (item: PickleValue) => unknown): unknown {
	const frame = pandasFrame(object, unbounded());
	if (frame === undefined) {
		if (object.entries !== null) return inner(object.entries);
		const [first, second] = object.args;
		if (object.name === "builtins.complex") return { $complex: [inner(first!), inner(second!)] };
		if (/^decimal|^fractions/.test(object.name)) return { $other: `${object.name} ${object.args.join("/")}` };
		return { $other: object.name };
	}
	const { columns, index, isSeries } = frame;
	const rows = columnJson(columns[0]!.values, inner);
	const numbers = rows.map((_, row) => row);
	if (isSeries) {
		return {
			$series: {
				name: columns[0]!.name,
				index: index[0] === undefined ? numbers : columnJson(index[0].values, inner),
				values: rows,
			},
		};
	}
	// pandas' reset_index.
	const levels = index.map(({ name, values }) => ({ name: labelText(name), values }));
	const all = [...levels, ...columns];
	const data = Object.fromEntries(all.map(({ name, values }) => [name, columnJson(values, inner)]));
	return { $dataframe: { columns: all.map(({ name }) => name), index: numbers, data } };
}

function columnJson(values: PandasValues | undefined, inner: (item: PickleValue) => unknown): unknown[] {
	if (values === undefined) return ["unknown"];
	const isTime = values instanceof NumpyArray && values.layout.kind === "plain" && values.layout.dtype.kind === "time";
	const items = values instanceof NumpyArray ? (arrayItems(values, unbounded()) ?? []) : values;
	return items.map((item) => (isTime ? String(item).replace("T", " ").replace(/\.0+$/, "") : inner(item)));
}

function descrOf({ layout }: NumpyDtype): string {
	return layout.kind === "plain" ? layout.descr : layout.kind;
}
