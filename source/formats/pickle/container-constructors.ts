import { FilePath } from "../../model/value.ts";
import type { Constructor } from "./constructor.ts";
import { type PickleValue, PythonSet, PythonTuple } from "./pickle-value.ts";

const longestPath = 4096;

const dict: Constructor = ([first], budget) => {
	if (first === undefined) return new Map();
	if (first instanceof Map) return first;
	// Python 2 lists the pairs.
	const pairs = itemsOf(first);
	if (pairs === undefined) return undefined;
	budget.take(pairs.length * 48);
	const map = new Map<PickleValue, PickleValue>();
	for (const pair of pairs) {
		const [key, value] = itemsOf(pair) ?? [];
		if (key === undefined || value === undefined || typeof key === "bigint") return undefined;
		map.set(key, value);
	}
	return map;
};

const set: Constructor = ([first = []]) => {
	if (first instanceof PythonSet) return first;
	if (Array.isArray(first)) return new PythonSet(first);
	return first instanceof PythonTuple ? new PythonSet([...first.items]) : undefined;
};

const deque: Constructor = ([first = []], budget) => {
	const items = itemsOf(first);
	if (items === undefined) return undefined;
	budget.take(items.length * 8);
	return [...items];
};

const bytes: Constructor = ([first, encoding], budget) => {
	if (first === undefined) return new Uint8Array();
	if (first instanceof Uint8Array) return first;
	if (typeof first !== "string") return undefined;
	const name = String(encoding).toLowerCase().replace("-", "");
	if (name !== "latin1" && name !== "utf8" && name !== "ascii") return undefined;
	budget.take(128 + first.length * 2);
	return new Uint8Array(Buffer.from(first, name === "utf8" ? "utf8" : "latin1"));
};

const path =
	(separator: string): Constructor =>
	(parts) => {
		let text = "";
		for (const part of parts) {
			if (typeof part !== "string" || text.length + part.length > longestPath) return undefined;
			text += text === "" || text.endsWith(separator) ? part : separator + part;
		}
		return new FilePath(text === "" ? "." : text);
	};

/** The containers of Python's library, its bytes and its paths. */
export const containerConstructors: ReadonlyMap<string, Constructor> = new Map([
	["builtins.dict", dict],
	["collections.OrderedDict", dict],
	["collections.Counter", dict],
	// Its argument makes the values of missing keys; there are none.
	["collections.defaultdict", () => new Map()],
	["collections.deque", deque],
	["builtins.list", deque],
	["builtins.set", set],
	["builtins.frozenset", set],
	["builtins.bytes", bytes],
	["builtins.bytearray", bytes],
	["_codecs.encode", bytes],
	["pathlib.Path", path("/")],
	["pathlib.PosixPath", path("/")],
	["pathlib.PurePosixPath", path("/")],
	["pathlib.PurePath", path("/")],
	["pathlib.WindowsPath", path("\\")],
	["pathlib.PureWindowsPath", path("\\")],
]);

function itemsOf(value: PickleValue): readonly PickleValue[] | undefined {
	return value instanceof PythonTuple ? value.items : Array.isArray(value) ? value : undefined;
}
