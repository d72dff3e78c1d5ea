import { type PickleValue, PythonTuple } from "./pickle-value.ts";

/** As numpy. */
const mostAxes = 64;

/** The sizes that a tuple (or one int) holds; undefined where it is no shape of an array. */
export function shapeOf(value: PickleValue | undefined): readonly number[] | undefined {
	const sizes = value instanceof PythonTuple ? value.items : [value];
	if (sizes.length > mostAxes || !sizes.every(isSize)) return undefined;
	const count = sizes.reduce((product, size) => product * size, 1);
	return Number.isSafeInteger(count) ? sizes : undefined;
}

function isSize(value: PickleValue | undefined): value is number {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
