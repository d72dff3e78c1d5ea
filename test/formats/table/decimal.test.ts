import { expect, test } from "vitest";
import { Decimal } from "../../../source/formats/table/decimal.ts";
import { dice } from "./fuzz.ts";

const decimal = new Decimal();
const read = (text: string, point = ".") => {
	const end = decimal.read(Buffer.from(text), 0, point.charCodeAt(0));
	return end < 0 ? null : [decimal.value, text.slice(end)];
};

test("numbers as Python's float reads them", () => {
	expect(read("12,3")).toEqual([12, ",3"]);
	expect(read("-0.5\n")).toEqual([-0.5, "\n"]);
	expect(read("+.5")).toEqual([0.5, ""]);
	expect(read("5.")).toEqual([5, ""]);
	expect(read("-0")).toEqual([-0, ""]);
	expect(read("1e-3")).toEqual([0.001, ""]);
	expect(read("1E+3x")).toEqual([1000, "x"]);
	expect(read("1e")).toEqual([1, "e"]);
	expect(read("1e400")).toEqual([Number.POSITIVE_INFINITY, ""]);
	expect(read("1,5", ",")).toEqual([1.5, ""]);
	expect(read("0,9801986733067553", ",")).toEqual([0.9801986733067553, ""]);
});

test("what is no number", () => {
	for (const text of ["", "-", ".", "e5", "nan", "+-1", "x"]) expect(read(text)).toBeNull();
});

test("rounded as JavaScript rounds, for any double and any spelling of it", () => {
	const roll = dice(5);
	const bits = new DataView(new ArrayBuffer(8));
	for (let count = 0; count < 20_000; count++) {
		bits.setUint32(0, roll(2 ** 32));
		bits.setUint32(4, roll(2 ** 32));
		const value = count % 2 === 0 ? bits.getFloat64(0) : bits.getFloat64(0) % 1000;
		if (!Number.isFinite(value)) continue;
		for (const text of [
			String(value),
			value.toExponential(roll(20)),
			(roll(10 ** 9) / 10 ** roll(9)).toFixed(roll(20)),
		])
			expect(read(text)).toEqual([Number(text), ""]);
	}
});
