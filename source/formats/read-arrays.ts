import { DataError } from "../model/problem.ts";
import type { ArrayFile } from "./array-file.ts";
import type { ByteSource } from "./byte-source.ts";
import { contentArrays } from "./content-arrays.ts";
import { MemoryBudget } from "./memory-budget.ts";
import { defaultMaxBytes } from "./npy.ts";
import { readNpyContent, shortContent } from "./npy-content.ts";
import { readNpz } from "./npz.ts";

export type { ArrayFile, NamedArray } from "./array-file.ts";

/** One kind of file that holds arrays. */
export interface ArrayFormat {
	readonly extension: string;
	/** Throws a DataError where nothing in the file can be read; `maxBytes` bounds the memory of all its arrays together. */
	readonly read: (fileName: string, source: ByteSource, maxBytes: number) => Promise<ArrayFile>;
}

export const arrayFormats: readonly ArrayFormat[] = [
	{
		extension: ".npy",
		read: async (fileName, source, maxBytes) => {
			const content = await readNpyContent(source, new MemoryBudget(maxBytes));
			if (content.present < content.promised) throw shortContent(content);
			return { arrays: contentArrays(stem(fileName, ".npy"), content), problems: [] };
		},
	},
	{ extension: ".npz", read: readNpz },
];

/** Whether `readArrays` knows this kind of file, by its name. */
export function isArrayFile(fileName: string): boolean {
	return formatOf(fileName) !== undefined;
}

/** The arrays of a file whose kind its name tells, with their names. Throws a DataError where the kind is unknown or nothing can be read. */
export async function readArrays(
	fileName: string,
	source: ByteSource,
	maxBytes: number = defaultMaxBytes,
): Promise<ArrayFile> {
	const format = formatOf(fileName);
	if (format === undefined) {
		const known = arrayFormats.map(({ extension }) => extension).join(", ");
		throw new DataError(`no known kind of array file (known: ${known})`);
	}
	return format.read(fileName, source, maxBytes);
}

function formatOf(fileName: string): ArrayFormat | undefined {
	const name = fileName.toLowerCase();
	return arrayFormats.find(({ extension }) => name.endsWith(extension));
}

/** The name of a file without its folders and its extension. */
function stem(fileName: string, extension: string): string {
	return fileName.slice(fileName.lastIndexOf("/") + 1, -extension.length);
}
