import { addArray, type ValuePlace } from "../array-findings.ts";
import type { MemoryBudget } from "../memory-budget.ts";
import { npyFields } from "../npy-fields.ts";
import type { NpyField } from "../npy-layout.ts";
import { inCOrder } from "../npy-values.ts";
import type { ValueFindings } from "../value-findings.ts";
import { labelText } from "./label-text.ts";
import { type ColumnValues, listColumn } from "./list-column.ts";
import { numberOf } from "./number-of.ts";
import { frameColumns } from "./pandas/frame-columns.ts";
import { pandasFrame } from "./pandas/pandas-frame.ts";
import { NumpyArray, type PickleValue, PythonObject, PythonTuple } from "./pickle-value.ts";
import { PlainValues } from "./plain-value.ts";
import { recordColumns } from "./record-columns.ts";

/** Values that are looked at: what is referred to from everywhere is met again and again. */
const mostVisits = 100_000;
const deepest = 32;
/** A longer list of other things than numbers or records is not gone into. */
const mostItems = 16;
/** Classes that only keep what they are given: those of the training script itself, and arguments. */
const keepers = /^(__main__\.\w+|argparse\.Namespace|types\.SimpleNamespace)$/;

/**
 * Finds series, arrays and facts in the value of a pickle. Names are the keys that lead to a value, joined with dots; the
 * value itself is called `name` where it has no keys.
 */
export class PickleWalk {
	readonly #findings: ValueFindings;
	readonly #budget: MemoryBudget;
	readonly #plain = new PlainValues();
	/** Of lists that are shared. */
	readonly #columns = new Map<readonly PickleValue[], ColumnValues | undefined>();
	readonly #open = new Set<object>();
	#visits = 0;

	constructor(findings: ValueFindings, budget: MemoryBudget) {
		this.#findings = findings;
		this.#budget = budget;
	}

	/** `name` is that of the file. */
	walk(value: PickleValue, name: string): void {
		this.#visit(value, { path: [], fileName: name, isItem: false });
	}

	/** What is inside a value of that name: its keys come after the name. */
	walkMember(value: PickleValue, name: string): void {
		this.#visit(value, { path: [name], fileName: name, isItem: false });
	}

	#visit(value: PickleValue, spot: Spot): void {
		if (this.#visits++ === mostVisits) this.#findings.addProblem("it refers to its parts too often to list them all");
		if (this.#visits > mostVisits) return;
		const place = placeOf(spot);
		const number = numberOf(value);
		if (value !== null && typeof value === "object" && number === undefined && isContainer(value)) {
			if (this.#open.has(value) || this.#open.size >= deepest) this.#findings.addFact(place.name, "...");
			else {
				this.#open.add(value);
				this.#findings.try(place.name, () => this.#container(value, spot, place));
				this.#open.delete(value);
			}
		} else if (number === undefined || typeof value === "boolean") {
			this.#findings.addFact(place.name, this.#plain.of(value));
		} else this.#addColumn(place, { values: Float64Array.of(number), rows: null, length: 1, kind: "numbers" });
	}

	#container(value: PickleValue & object, spot: Spot, place: ValuePlace): void {
		if (value instanceof NumpyArray) this.#array(value, spot, place);
		else if (value instanceof PythonObject) this.#object(value, spot, place);
		else if (value instanceof Map) this.#entries(value, spot);
		else if (value instanceof PythonTuple) this.#list(value.items, spot, place);
		else if (Array.isArray(value)) this.#list(value, spot, place);
	}

	#array(array: NumpyArray, spot: Spot, place: ValuePlace): void {
		const { layout, shape, fortranOrder, data } = array;
		if (!(data instanceof Uint8Array)) {
			if (layout.kind === "record") this.#records(data, layout.fields, spot);
			else if (shape.length === 0) this.#visit(data[0] ?? null, spot);
			else if (shape.length === 1) this.#list(data, spot, place);
			else this.#findings.addFact(place.name, this.#plain.of(array));
			return;
		}
		const isTurned = fortranOrder && shape.length > 1;
		if (isTurned) this.#budget.take(data.length);
		const bytes = isTurned ? inCOrder(data, shape, layout.itemSize) : data;
		for (const { path: fields, array: field } of npyFields(layout, bytes, shape, fortranOrder, this.#budget)) {
			const own = fields.length === 0 ? place : placeOf({ ...spot, path: [...spot.path, ...fields] });
			addArray(this.#findings, own, field, this.#budget);
		}
	}

	/** Of a structured array with objects in it: its items are tuples. */
	#records(items: readonly PickleValue[], fields: readonly NpyField[], spot: Spot): void {
		this.#budget.take(items.length * fields.length * 8);
		for (const [index, { name }] of fields.entries()) {
			const column = items.map((item) => (item instanceof PythonTuple ? (item.items[index] ?? null) : null));
			this.#visit(column, { ...spot, path: [...spot.path, name] });
		}
	}

	#entries(entries: ReadonlyMap<PickleValue, PickleValue>, { path, fileName }: Spot): void {
		for (const [key, item] of entries) this.#visit(item, { path: [...path, labelText(key)], fileName, isItem: false });
	}

	#list(items: readonly PickleValue[], spot: Spot, place: ValuePlace): void {
		// What is referred to again is looked through again.
		this.#budget.take(items.length);
		if (!this.#columns.has(items)) this.#columns.set(items, listColumn(items, this.#budget));
		const column = this.#columns.get(items);
		const { path, fileName, isItem } = spot;
		if (column !== undefined) this.#addColumn(place, column);
		else if (items.length > 0 && items.every((item) => item instanceof Map)) {
			for (const { path: keys, ...values } of recordColumns(items, this.#budget)) {
				this.#addColumn(placeOf({ ...spot, path: [...path, ...keys] }), values);
			}
		} else if (items.length > mostItems) this.#findings.addFact(place.name, `<list of ${items.length} items>`);
		else if (!isItem && items.some(isContainer)) {
			for (const [index, item] of items.entries()) {
				this.#visit(item, { path: [...path, String(index)], fileName, isItem: true });
			}
		} else this.#findings.addFact(place.name, this.#plain.of([...items]));
	}

	/** A DataFrame, a Series, or what is no data. */
	#object(object: PythonObject, spot: Spot, place: ValuePlace): void {
		const { entries, list, state, name } = object;
		const frame = pandasFrame(object, this.#budget);
		if (frame === undefined) {
			if (entries !== null) this.#entries(entries, spot);
			else if (list !== null) this.#list(list, spot, place);
			else if (state instanceof Map && keepers.test(name)) this.#entries(state, spot);
			else this.#findings.addFact(place.name, this.#plain.of(object));
			return;
		}
		const { path } = spot;
		for (const { label, isLevel, ...values } of frameColumns(frame, this.#budget)) {
			// A Series is called as it is kept, and by its own name where it is kept under none.
			const isNamed = !isLevel && frame.isSeries && (label === "" || path.length > 0);
			this.#addColumn(isNamed ? { ...place, group: path } : placeOf({ ...spot, path: [...path, label] }), values);
		}
	}

	#addColumn(place: ValuePlace, values: ColumnValues): void {
		// Of its steps.
		this.#budget.take(values.values.length * 8);
		this.#findings.addColumn({ ...place, ...values });
	}
}

/** Where the walk is. */
interface Spot {
	readonly path: readonly string[];
	readonly fileName: string;
	/** Whether it is in a list, by its number: lists in lists in lists hold no series. */
	readonly isItem: boolean;
}

function placeOf({ path, fileName }: Spot): ValuePlace {
	if (path.length === 0) return { name: fileName, label: fileName.slice(fileName.lastIndexOf("/") + 1), group: [] };
	return { name: path.join("."), label: path.at(-1)!, group: path.slice(0, -1) };
}

/** What there may be series in. A set has no order. */
function isContainer(value: PickleValue): boolean {
	if (value instanceof Map || value instanceof NumpyArray || value instanceof PythonTuple) return true;
	return Array.isArray(value) || value instanceof PythonObject;
}
