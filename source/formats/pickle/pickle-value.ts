import type { FilePath, Float } from "../../model/value.ts";
import type { NpyLayout } from "../npy-layout.ts";
import type { NumpyDtype } from "./numpy-dtype.ts";
import type { NumpyScalar } from "./numpy-scalar.ts";
import type { PythonGlobal } from "./python-global.ts";
import type { PythonMoment } from "./python-moment.ts";

/**
 * What a pickle holds. Ints and floats as in `Value`; a list or deque is an array, a dict (ordered, with defaults, a counter) a
 * Map. What the pickle has once is one object here, however often it is referred to, and it may contain itself: who walks
 * through must bound the walk.
 */
export type PickleValue =
	| null
	| boolean
	| number
	| bigint
	| Float
	| string
	| Uint8Array
	| FilePath
	| PickleValue[]
	| Map<PickleValue, PickleValue>
	| PythonTuple
	| PythonSet
	| PythonGlobal
	| PythonObject
	| PythonMoment
	| NumpyArray
	| NumpyScalar
	| NumpyDtype;

/** A tuple; lists are arrays. */
export class PythonTuple {
	readonly items: readonly PickleValue[];
	constructor(items: readonly PickleValue[]) {
		this.items = items;
	}
}

/** A set or a frozenset, in the order of the pickle. */
export class PythonSet {
	readonly items: PickleValue[];
	constructor(items: PickleValue[]) {
		this.items = items;
	}
}

/**
 * What a pickle asks Python to make by calling something: what would be called, with what, and the state that the result
 * would be given. Nothing is called.
 */
export class PythonObject {
	/** Of the class or function: `pandas.core.frame.DataFrame`, `posix.system`. */
	readonly name: string;
	readonly args: readonly PickleValue[];
	/** null where the pickle gives none. */
	state: PickleValue = null;
	/** Items of an object that behaves as a list, null where there are none. */
	list: PickleValue[] | null = null;
	/** Items of an object that behaves as a dict, null where there are none. */
	entries: Map<PickleValue, PickleValue> | null = null;

	constructor(name: string, args: readonly PickleValue[] = []) {
		this.name = name;
		this.args = args;
	}
}

/** An array of numpy in a pickle. */
export class NumpyArray {
	layout: NpyLayout;
	shape: readonly number[];
	/** Whether the first axis runs fastest in `data` where these are bytes. */
	fortranOrder: boolean;
	/** Bytes of the pickle; of an array of Python objects these, in C order. */
	data: Uint8Array | readonly PickleValue[];

	constructor(
		layout: NpyLayout,
		shape: readonly number[],
		fortranOrder: boolean,
		data: Uint8Array | readonly PickleValue[],
	) {
		this.layout = layout;
		this.shape = shape;
		this.fortranOrder = fortranOrder;
		this.data = data;
	}
}
