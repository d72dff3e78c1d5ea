import { DataError, type Problem } from "../model/problem.ts";
import type { ArrayFile, NamedArray } from "./array-file.ts";
import type { ByteSource } from "./byte-source.ts";
import { contentArrays } from "./content-arrays.ts";
import { MemoryBudget } from "./memory-budget.ts";
import { npzMembers } from "./npz-members.ts";

/**
 * The arrays of an .npz file: a zip of .npy files, each named as its member without `.npy`. A member that cannot be
 * read is a problem of `fileName`. `maxBytes` bounds all members together, for members of a hostile zip can share their bytes.
 */
export async function readNpz(fileName: string, source: ByteSource, maxBytes: number): Promise<ArrayFile> {
	const arrays: NamedArray[] = [];
	const problems: Problem[] = [];
	for await (const { name, content } of npzMembers(source, new MemoryBudget(maxBytes))) {
		if (content instanceof DataError) problems.push({ path: fileName, message: `${name}: ${content.message}` });
		else arrays.push(...contentArrays(name, content));
	}
	return { arrays, problems };
}
