import { expect, test } from "vitest";
import { MemoryBudget } from "../../../source/formats/memory-budget.ts";
import { containerConstructors } from "../../../source/formats/pickle/container-constructors.ts";
import { type PickleValue, PythonSet, PythonTuple } from "../../../source/formats/pickle/pickle-value.ts";
import { FilePath } from "../../../source/model/value.ts";

const make = (name: string, ...args: PickleValue[]) =>
	containerConstructors.get(name)?.(args, new MemoryBudget(10_000));

test("dicts of nothing, of a dict, of pairs", () => {
	expect(make("collections.OrderedDict")).toEqual(new Map());
	expect(make("collections.Counter", new Map([["a", 1]]))).toEqual(new Map([["a", 1]]));
	expect(make("collections.OrderedDict", [["a", 1], new PythonTuple(["b", 2])])).toEqual(
		new Map([
			["a", 1],
			["b", 2],
		]),
	);
	expect(make("collections.OrderedDict", ["ab"])).toBeUndefined();
	expect(make("builtins.dict", 5)).toBeUndefined();
});

test("sets, lists with a limit, bytes of any writer", () => {
	expect(make("builtins.frozenset", new PythonTuple([1]))).toEqual(new PythonSet([1]));
	expect(make("collections.deque", [1, 2], 5)).toEqual([1, 2]);
	expect(make("_codecs.encode", "\xe9", "latin1")).toEqual(Uint8Array.of(0xe9));
	expect(make("_codecs.encode", "\xe9", "utf-8")).toEqual(Uint8Array.of(0xc3, 0xa9));
	expect(make("builtins.bytearray", Uint8Array.of(1))).toEqual(Uint8Array.of(1));
	expect(make("builtins.bytes")).toEqual(new Uint8Array());
	expect(make("_codecs.encode", "a", "rot13")).toBeUndefined();
	expect(() => make("_codecs.encode", "a".repeat(10_000), "latin1")).toThrow("more memory");
});

test("paths of parts", () => {
	expect(make("pathlib.PosixPath", "/", "home", "x.ckpt")).toEqual(new FilePath("/home/x.ckpt"));
	expect(make("pathlib.PosixPath", "a/b", "c")).toEqual(new FilePath("a/b/c"));
	expect(make("pathlib.PureWindowsPath", "C:\\", "a")).toEqual(new FilePath("C:\\a"));
	expect(make("pathlib.PosixPath")).toEqual(new FilePath("."));
	expect(make("pathlib.PosixPath", 1)).toBeUndefined();
	expect(make("pathlib.PosixPath", "a".repeat(5000))).toBeUndefined();
});
