import { DataError } from "../model/problem.ts";
import type { ByteSource } from "./byte-source.ts";
import type { MemoryBudget } from "./memory-budget.ts";
import { type NpyContent, parseNpyContent, shortContent } from "./npy-content.ts";
import { readZipDirectory, readZipMember, type ZipMember } from "./zip-directory.ts";

const smallMember = 1 << 20;

export interface NpzMember {
	/** Without `.npy`. It may be anything: `../x`. */
	readonly name: string;
	/** Or why it cannot be read. */
	readonly content: NpyContent | DataError;
}

/**
 * The members of an .npz file, a zip of .npy files, read one after the other. Throws a DataError where it is no zip; what a
 * member takes, and what was unpacked in vain, is taken out of the budget, for hostile members can share their bytes.
 */
export async function* npzMembers(source: ByteSource, budget: MemoryBudget): AsyncGenerator<NpzMember> {
	for (const member of await readZipDirectory(source)) {
		if (member.name.endsWith("/")) continue;
		yield { name: member.name.replace(/\.npy$/, ""), content: await memberContent(source, member, budget) };
	}
}

async function memberContent(
	source: ByteSource,
	member: ZipMember,
	budget: MemoryBudget,
): Promise<NpzMember["content"]> {
	try {
		// While a member is read its bytes are in memory beside its values.
		const most = Math.min(budget.left, Math.max(smallMember, budget.left / 2));
		const content = parseNpyContent(await readZipMember(source, member, most), budget);
		if (content.present === content.promised) return content;
		throw shortContent(content);
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		// The next member may be the same bytes again.
		if (member.size <= budget.left) budget.take(member.size);
		return error;
	}
}
