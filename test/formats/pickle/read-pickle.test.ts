import { expect, test } from "vitest";
import { MemoryBudget } from "../../../source/formats/memory-budget.ts";
import { type PickleValue, PythonObject } from "../../../source/formats/pickle/pickle-value.ts";
import { readPickle } from "../../../source/formats/pickle/read-pickle.ts";
import { DataError } from "../../../source/model/problem.ts";
import { asOracle } from "./as-oracle.ts";
import { pickleBytes, text } from "./pickle-bytes.ts";

const read = (bytes: Uint8Array, most = 1_000_000): PickleValue => readPickle(bytes, new MemoryBudget(most)).value;
const json = (...parts: string[]): unknown => asOracle(read(pickleBytes(...parts, ".")));

test("the stack, marks and the memo", () => {
	expect(json("](K\x01K\x02e")).toEqual([1, 2]);
	expect(json("(K\x01K\x02l")).toEqual([1, 2]);
	expect(json("(", text("a"), "K\x01", text("b"), "Nd")).toEqual({ a: 1, b: null });
	expect(json("K\x01K\x02\x86")).toEqual({ $tuple: [1, 2] });
	// POP takes a value, then the mark; POP_MARK takes both.
	expect(json("K\x01(K\x0200")).toBe(1);
	expect(json("K\x01(K\x02K\x031")).toBe(1);
	expect(json("]K\x01a2\x86")).toEqual({ $tuple: [[1], [1]] });
	expect(json("]\x940h\0")).toEqual([]);
	expect(json("](]p7\ng7\ne")).toEqual([[], []]);
	expect(json("]r\xff\xff\xff\xff0j\xff\xff\xff\xff")).toEqual([]);
	expect(json("\x8f(K\x02K\x01\x90")).toEqual({ $set: [1, 2] });
});

test("what is shared is one object, and a list may hold itself", () => {
	const twice = read(pickleBytes("]\x94h\0\x86."));
	const list = read(pickleBytes("]\x94h\0a.")) as PickleValue[];
	expect(asOracle(twice)).toEqual({ $tuple: [[], []] });
	expect(list[0]).toBe(list);
});

test("a call is a name, what it would get, and what it would become", () => {
	const call = read(
		pickleBytes("cos\nsystem\n(", text("ls"), "tR}", text("a"), "K\x01sb(K\x05e(", text("k"), "K\x02u."),
	);
	expect(call).toEqual(
		Object.assign(new PythonObject("os.system", ["ls"]), {
			state: new Map([["a", 1]]),
			list: [5],
			entries: new Map([["k", 2]]),
		}),
	);
	// The result of a call is called.
	expect(json("cos\nsystem\n)R)R")).toEqual({ $other: "os.system" });
	expect(json("cfunctools\npartial\ncos\nsystem\n\x85R)R")).toEqual({ $other: "functools.partial" });
	expect(json("(ios\nsystem\n")).toEqual({ $other: "os.system" });
	expect(json("ccopy_reg\n__newobj__\n(cos\nsystem\ntR")).toEqual({ $other: "os.system" });
	expect(json("ccopy_reg\n__newobj__\n(ccopy_reg\n__newobj__\ntR")).toEqual({ $other: "copyreg.__newobj__" });
});

test("protocols 0 and 1 make an object of a class, its base and a value", () => {
	expect(json("ccopy_reg\n_reconstructor\n(c__main__\nDict\nc__builtin__\ndict\n(dtR(", text("a"), "K\x01u")).toEqual({
		a: 1,
	});
});

test.each<[string, string]>([
	["a", "broken pickle at byte 0: a value is missing"],
	["t", "broken pickle at byte 0: a mark is missing"],
	["K\x01K\x02a", "broken pickle at byte 4: items for what is no list"],
	["K\x01K\x02K\x03s", "broken pickle at byte 6: items for what is no dict"],
	["}(K\x01u", "broken pickle at byte 4: items for what is no dict"],
	["](K\x01\x90", "broken pickle at byte 4: items for what is no set"],
	["h\x05", "broken pickle at byte 0: it refers to what is not there"],
	["gx\n", "broken pickle at byte 0: a reference that is no number"],
	["K\x01K\x02\x93", "broken pickle at byte 4: a class without a name"],
	["Ione\n", "broken pickle at byte 0: a value that is none"],
	["\x80\x06", "protocol 6 of pickles is not known"],
	["\x97", "bytes of the pickle are kept elsewhere"],
	["K\x01\x01", "broken pickle at byte 2: no such opcode"],
	["K\x01(", "broken pickle at byte 3: a value is missing"],
])("%j is broken", (part, message) => expect(() => read(pickleBytes(part, "."))).toThrow(new DataError(message)));

test("a name that is too long for a class is refused before it is joined", () => {
	const long = `X\xff\xff\x01\0${"a".repeat(0x1ffff)}`;
	expect(() => read(pickleBytes(long, text("b"), "\x93."))).toThrow("a class with a name that is too long");
});

test("arrays stand inside a file of joblib, with padding and without; those of objects as pickles, no deeper than eight", () => {
	const dtype = (code: string) => `cnumpy\ndtype\n(${text(code)}\x89\x88tR`;
	const wrapper = (state: string) => `cjoblib.numpy_pickle\nNumpyArrayWrapper\n)\x81}(${state}ub`;
	const shape = `${text("shape")}K\x02\x85${text("order")}${text("C")}${text("dtype")}`;
	const bytes = "\x01\0\x02\0";
	const expected = { $ndarray: { dtype: "<i2", shape: [2], values: [1, 2] } };
	expect(json(wrapper(shape + dtype("i2")), bytes)).toEqual(expected);
	expect(
		json(wrapper(`${shape}${dtype("i2")}${text("numpy_array_alignment_bytes")}K\x10`), "\x03\xff\xff\xff", bytes),
	).toEqual(expected);
	expect(() => json(wrapper(shape + dtype("f8")), bytes)).toThrow("the file is cut off in an array");
	const objects = wrapper(shape + dtype("O8"));
	expect(json("(", objects, "K\x07.", "K\x01l")).toEqual([7, 1]);
	expect(() => read(pickleBytes(objects.repeat(9), "."))).toThrow("pickles in pickles in pickles");
});

const opcodes: readonly [string, string][] = [
	["dicts", "}"],
	["lists", "]"],
	["sets", "\x8f"],
	["marks", "("],
	["tuples", ")\x85"],
	["doubles", "N2"],
	["classes", "ca\nb\n"],
	["bytes", "C\0"],
	["references", "]\x94h\0"],
];
test.each(opcodes)("%s take what they take out of the budget", (_, part) => {
	expect(() => read(pickleBytes(part.repeat(100_000), "."), 500_000)).toThrow(
		"it takes more memory than the limit of 500000 bytes",
	);
});

test("texts and long integers as keys count too", () => {
	const encode = `${text("x".repeat(100))}\x940c_codecs\nencode\n\x940`;
	const copies = `h\x01(h\0${text("latin1")}tR`;
	expect(() => read(pickleBytes(encode, copies.repeat(5000), "."), 500_000)).toThrow("more memory");
	const keys = Array.from(
		{ length: 200 },
		(_, index) => `\x8a\x09\0\0\0\0\0\0\0\0${String.fromCharCode(1 + (index % 100))}N`,
	);
	expect(() => read(pickleBytes("}(", ...keys, "u."), 2_000_000)).toThrow("more memory");
});

test("a million lists in lists need no stack", () => {
	let list = read(pickleBytes("]".repeat(1_000_000), "a".repeat(999_999), "."), 100_000_000);
	let depth = 0;
	while (Array.isArray(list) && list.length > 0) [list, depth] = [list[0]!, depth + 1];
	expect(depth).toBe(999_999);
});
