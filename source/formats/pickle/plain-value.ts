import { FilePath, Float, float, integer, type Value } from "../../model/value.ts";
import { MemoryBudget } from "../memory-budget.ts";
import { arrayItems } from "./array-items.ts";
import { labelText } from "./label-text.ts";
import { NumpyDtype } from "./numpy-dtype.ts";
import { NumpyScalar } from "./numpy-scalar.ts";
import { NumpyArray, type PickleValue, PythonObject, PythonSet, PythonTuple } from "./pickle-value.ts";
import { PythonGlobal } from "./python-global.ts";
import { PythonMoment } from "./python-moment.ts";

/** Values that one value may hold when all that it refers to is written out. */
const mostValues = 1_000_000;
const deepest = 48;

interface Plain {
	readonly value: Value;
	/** Values in it, written out. */
	readonly size: number;
}

/**
 * Makes of pickled values such as all screens can show: tuples and sets are lists, arrays lists of their items, and what is no
 * data is its name, `<torch.Tensor>`. What several values refer to is made once. Whoever walks through the result ends soon:
 * a value that contains itself is `...` there, and so is what would take more than a million values to write out.
 */
export class PlainValues {
	readonly #known = new Map<object, Plain>();
	readonly #open = new Set<object>();
	#left = mostValues;

	of(value: PickleValue): Value {
		const plain = this.#plain(value);
		if (plain.size > this.#left) return "...";
		this.#left -= plain.size;
		return plain.value;
	}

	#plain(value: PickleValue): Plain {
		if (value === null || typeof value !== "object" || value instanceof Float) return { value, size: 1 };
		const known = this.#known.get(value);
		if (known !== undefined) return known;
		if (this.#open.has(value) || this.#open.size >= deepest) return { value: "...", size: 1 };
		this.#open.add(value);
		const plain = this.#made(value);
		this.#open.delete(value);
		const kept = plain.size > mostValues ? { value: "...", size: 1 } : plain;
		this.#known.set(value, kept);
		return kept;
	}

	#made(value: PickleValue & object): Plain {
		if (value instanceof Map) return this.#mapping(value);
		if (Array.isArray(value)) return this.#list(value);
		if (value instanceof PythonTuple || value instanceof PythonSet) return this.#list(value.items);
		if (value instanceof NumpyArray) return this.#array(value);
		if (value instanceof PythonObject && value.entries !== null) return this.#mapping(value.entries);
		if (value instanceof PythonObject && value.list !== null) return this.#list(value.list);
		return { value: leafValue(value), size: 1 };
	}

	#list(items: readonly PickleValue[]): Plain {
		const values: Value[] = [];
		let size = 1;
		for (const item of items) {
			const plain = this.#plain(item);
			size += plain.size;
			if (size > mostValues) break;
			values.push(plain.value);
		}
		return { value: values, size };
	}

	#mapping(entries: ReadonlyMap<PickleValue, PickleValue>): Plain {
		const values = new Map<Value, Value>();
		let size = 1;
		for (const [key, item] of entries) {
			const plain = this.#plain(item);
			size += 1 + plain.size;
			if (size > mostValues) break;
			values.set(key !== null && typeof key === "object" ? labelText(key) : key, plain.value);
		}
		return { value: values, size };
	}

	#array(array: NumpyArray): Plain {
		const count = array.shape.reduce((product, size) => product * size, 1);
		const items = count > mostValues ? undefined : arrayItems(array, new MemoryBudget(Number.POSITIVE_INFINITY));
		if (items === undefined) return { value: `<numpy.ndarray of shape (${array.shape.join(", ")})>`, size: 1 };
		return array.shape.length === 0 ? this.#plain(items[0] ?? null) : this.#list(items);
	}
}

function leafValue(value: PickleValue & object): Value {
	if (value instanceof Float || value instanceof FilePath || value instanceof Uint8Array) return value;
	if (value instanceof PythonMoment) return value.text;
	if (value instanceof NumpyScalar) return scalarValue(value);
	if (value instanceof PythonObject) {
		const [first] = value.args;
		const isNumber = value.name === "decimal.Decimal" || value.name === "fractions.Fraction";
		return isNumber && typeof first === "string" ? first : `<${value.name}>`;
	}
	if (value instanceof PythonGlobal) return `<${value.name}>`;
	return value instanceof NumpyDtype ? `<numpy.dtype ${value.code}>` : "...";
}

function scalarValue({ dtype, value }: NumpyScalar): Value {
	if (typeof value === "bigint") return integer(value);
	if (typeof value === "number")
		return dtype.layout.kind === "plain" && dtype.layout.dtype.kind === "float" ? float(value) : value;
	return Array.isArray(value) ? value.map(float) : (value as Value);
}
