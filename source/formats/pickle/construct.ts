import type { MemoryBudget } from "../memory-budget.ts";
import type { Constructor } from "./constructor.ts";
import { containerConstructors } from "./container-constructors.ts";
import { momentConstructors } from "./moment-constructors.ts";
import { numpyConstructors } from "./numpy-constructors.ts";
import { type PickleValue, PythonObject, PythonTuple } from "./pickle-value.ts";
import { PythonGlobal } from "./python-global.ts";

/** All that is made; whatever else a pickle calls becomes a PythonObject. */
const constructors: ReadonlyMap<string, Constructor> = new Map([
	...containerConstructors,
	...momentConstructors,
	...numpyConstructors,
]);

/** What a call of `callable`, or of its `__new__`, would give. It is looked up by its name; nothing is called. */
export function construct(callable: PickleValue, args: readonly PickleValue[], budget: MemoryBudget): PickleValue {
	if (!(callable instanceof PythonGlobal)) {
		return new PythonObject(callable instanceof PythonObject ? callable.name : "object", args);
	}
	const { name } = callable;
	if (name === "copyreg._reconstructor") return reconstructed(args);
	if (name === "copyreg.__newobj__" || name === "copyreg.__newobj_ex__") {
		const [type, ...rest] = args;
		const [first] = rest;
		const own = name.endsWith("_ex__") && first instanceof PythonTuple ? first.items : rest;
		if (type instanceof PythonGlobal && !type.name.startsWith("copyreg.")) return construct(type, own, budget);
	}
	return constructors.get(name)?.(args, budget) ?? new PythonObject(name, args);
}

/** How protocols 0 and 1 make an object: of its class, the built-in class below it, and the value of that. */
function reconstructed(args: readonly PickleValue[]): PythonObject {
	const [type, , value = null] = args;
	const object = new PythonObject(type instanceof PythonGlobal ? type.name : "object", value === null ? [] : [value]);
	if (value instanceof Map) object.entries = value;
	if (Array.isArray(value)) object.list = value;
	return object;
}
