import type { ByteSource } from "../byte-source.ts";
import type { MemoryBudget } from "../memory-budget.ts";
import type { PickleValue } from "./pickle-value.ts";
import { readPickle } from "./read-pickle.ts";
import { unpackedPickle } from "./unpacked-pickle.ts";

export interface PickleFile {
	readonly value: PickleValue;
	/** Bytes after the pickle: others may have been dumped into the same file. */
	readonly rest: number;
}

/** What `torch.save` wrote first before version 1.6: this, a version and facts of the machine; then the value, and its storages. */
const torchMagic = 0x1950a86a20f9469cfc6cn;

/** The value of a file of pickle, joblib or `torch.save`. Throws a DataError where it cannot be read. */
export async function readPickleFile(source: ByteSource, budget: MemoryBudget): Promise<PickleFile> {
	const bytes = await unpackedPickle(source, budget);
	let { value, end } = readPickle(bytes, budget);
	if (value !== torchMagic) return { value, rest: bytes.length - end };
	for (let pickle = 1; pickle <= 3; pickle++) ({ value, end } = readPickle(bytes, budget, end));
	return { value, rest: 0 };
}
