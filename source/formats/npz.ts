import { DataError, type Problem } from "../model/problem.ts";
import type { ArrayFile, NamedArray } from "./array-file.ts";
import type { ByteSource } from "./byte-source.ts";
import { memoryOf, parseNpy } from "./npy.ts";
import { readZipDirectory, readZipMember } from "./zip-directory.ts";

/**
 * The arrays of an .npz file: a zip of .npy files, each named as its member without `.npy`. A member that cannot be
 * read is a problem of `fileName`. `maxBytes` bounds all members together, for members of a hostile zip can share their bytes.
 */
export async function readNpz(fileName: string, source: ByteSource, maxBytes: number): Promise<ArrayFile> {
	const arrays: NamedArray[] = [];
	const problems: Problem[] = [];
	let left = maxBytes;
	for (const member of await readZipDirectory(source)) {
		if (member.name.endsWith("/")) continue;
		const name = member.name.replace(/\.npy$/, "");
		try {
			const bytes = await readZipMember(source, member, left);
			const array = parseNpy(bytes, { maxBytes: left });
			left -= memoryOf(array);
			arrays.push({ name, array });
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			// What was unpacked in vain took its time, and the next member may be the same bytes again.
			if (member.size <= left) left -= member.size;
			problems.push({ path: fileName, message: `${name}: ${error.message}` });
		}
	}
	return { arrays, problems };
}
