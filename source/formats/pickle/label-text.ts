import { FilePath, Float } from "../../model/value.ts";
import { NumpyScalar } from "./numpy-scalar.ts";
import { type PickleValue, PythonTuple } from "./pickle-value.ts";
import { PythonMoment } from "./python-moment.ts";

/** Names are joined to longer ones. */
const longest = 200;

/** What a key of a dict or the label of a column is called; the parts of a tuple are joined with dots. */
export function labelText(key: PickleValue): string {
	if (typeof key === "string") return key.slice(0, longest);
	if (key === null) return "None";
	if (typeof key === "boolean") return key ? "True" : "False";
	if (typeof key === "number" || typeof key === "bigint" || key instanceof Float) return String(key).slice(0, longest);
	if (key instanceof FilePath || key instanceof PythonMoment) return key.text.slice(0, longest);
	if (key instanceof NumpyScalar) return String(key.value).slice(0, longest);
	// A tuple may contain itself.
	if (key instanceof PythonTuple && key.items.length <= 16) {
		return key.items.map((item) => (item instanceof PythonTuple ? "()" : labelText(item))).join(".");
	}
	return key instanceof Uint8Array ? Buffer.from(key.subarray(0, 100)).toString("latin1") : "?";
}
