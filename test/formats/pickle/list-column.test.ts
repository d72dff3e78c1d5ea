import { expect, test } from "vitest";
import { MemoryBudget } from "../../../source/formats/memory-budget.ts";
import { plainLayout } from "../../../source/formats/npy-layout.ts";
import { listColumn } from "../../../source/formats/pickle/list-column.ts";
import { NumpyDtype } from "../../../source/formats/pickle/numpy-dtype.ts";
import { NumpyScalar } from "../../../source/formats/pickle/numpy-scalar.ts";
import { NumpyArray, type PickleValue, PythonObject } from "../../../source/formats/pickle/pickle-value.ts";
import { PythonMoment } from "../../../source/formats/pickle/python-moment.ts";
import { Float } from "../../../source/model/value.ts";

const column = (items: PickleValue[], most = 1000) => listColumn(items, new MemoryBudget(most));
const floats = plainLayout("<f8");
const scalar = (value: number) => new NumpyScalar(new NumpyDtype("f8", floats), value);
const array = (...values: number[]) =>
	new NumpyArray(floats, [values.length], false, new Uint8Array(Float64Array.from(values).buffer));

test("numbers of all kinds; NaN is one", () => {
	const decimal = new PythonObject("decimal.Decimal", ["-Infinity"]);
	const third = new PythonObject("fractions.Fraction", [1, 4]);
	const items = [1, new Float(2), Number.NaN, true, 3n, scalar(0.5), array(7), decimal, third];
	const expected = Float64Array.of(1, 2, Number.NaN, 1, 3, 0.5, 7, Number.NEGATIVE_INFINITY, 0.25);
	expect(column(items)).toEqual({ values: expected, rows: null, length: 9, kind: "numbers" });
});

test("None is a row without a value", () => {
	expect(column([null, 1, null, 2])).toEqual({
		values: Float64Array.of(1, 2),
		rows: Uint32Array.of(1, 3),
		length: 4,
		kind: "numbers",
	});
});

test("moments are seconds", () => {
	const moments = ["2024-01-01T00:00:00Z", "2024-01-01T00:00:01Z"];
	expect(column(moments)).toEqual({
		values: Float64Array.of(1_704_067_200, 1_704_067_201),
		rows: null,
		length: 2,
		kind: "clock",
	});
	expect(column([new PythonMoment("datetime.datetime", "", 5), null])?.values).toEqual(Float64Array.of(5));
	expect(column([new PythonMoment("datetime.timedelta", "", 5)])).toBeUndefined();
});

test.each<[string, PickleValue[]]>([
	["nothing", []],
	["None alone", [null, null]],
	["a text", [1, "a"]],
	["texts", ["a", "b"]],
	["lists", [[1]]],
	["arrays of several", [array(1, 2)]],
	["a moment among numbers", [1, new PythonMoment("datetime.datetime", "", 5)]],
])("%s is no column", (_, items) => expect(column(items)).toBeUndefined());

test("it takes no more memory than there may be", () => {
	expect(() => column(new Array(200).fill(1))).toThrow("more memory");
	expect(() => column([1, ...new Array(99).fill(null)])).toThrow("more memory");
});
