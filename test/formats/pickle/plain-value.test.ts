import { expect, test } from "vitest";
import { type PickleValue, PythonObject, PythonSet, PythonTuple } from "../../../source/formats/pickle/pickle-value.ts";
import { PlainValues } from "../../../source/formats/pickle/plain-value.ts";
import { PythonGlobal } from "../../../source/formats/pickle/python-global.ts";
import { PythonMoment } from "../../../source/formats/pickle/python-moment.ts";
import { FilePath, Float } from "../../../source/model/value.ts";

const plain = (value: PickleValue) => new PlainValues().of(value);

test("what is data stays, tuples and sets are lists, and what is none is its name", () => {
	const values: PickleValue[] = [null, true, 1, new Float(1), "a", new FilePath("/x"), Uint8Array.of(1), 2n ** 70n];
	expect(plain(values)).toEqual(values);
	expect(plain(new PythonTuple([1, new PythonSet([2])]))).toEqual([1, [2]]);
	expect(plain(new Map<PickleValue, PickleValue>([[new PythonTuple([1, "a"]), 2]]))).toEqual(new Map([["1.a", 2]]));
	expect(plain(new PythonMoment("datetime.date", "2024-01-02", 0))).toBe("2024-01-02");
	expect(plain(new PythonObject("torch.Tensor"))).toBe("<torch.Tensor>");
	expect(plain(new PythonGlobal("builtins.int"))).toBe("<builtins.int>");
	expect(plain(new PythonObject("decimal.Decimal", ["1.10"]))).toBe("1.10");
	expect(plain(Object.assign(new PythonObject("m.Dict"), { entries: new Map([["a", 1]]) }))).toEqual(
		new Map([["a", 1]]),
	);
});

test("what is shared is made once; what contains itself ends, and so does what is deep", () => {
	const shared: PickleValue[] = [1];
	const [one, two] = plain([shared, shared]) as unknown[];
	expect(one).toBe(two);
	const own: PickleValue[] = [1];
	own.push(own);
	expect(plain(own)).toEqual([1, "..."]);
	let deep: PickleValue = 1;
	for (let level = 0; level < 100_000; level++) deep = [deep];
	let depth = 0;
	for (let rest: unknown = plain(deep); Array.isArray(rest); rest = rest[0]) depth++;
	expect(depth).toBe(48);
});

test("what would be too much written out is not written out, nor are many such", () => {
	let laughs: PickleValue = ["ha"];
	for (let level = 0; level < 30; level++) laughs = new Array<PickleValue>(10).fill(laughs);
	const size = (value: unknown): number =>
		Array.isArray(value) ? value.reduce((sum, item) => sum + size(item), 1) : 1;
	expect(size(plain(laughs))).toBeLessThan(1_000_001);
	const values = new PlainValues();
	const long = new Array<PickleValue>(400_000).fill(1);
	expect([long, long, long].map((value) => size(values.of(value)))).toEqual([400_001, 400_001, 1]);
});
