/** A change of one file of a package, made while it is bundled. */
export interface Patch {
	/** Below `node_modules/`. */
	readonly file: string;
	/** Of the file as the package ships it. A test compares, so that an upgrade of the package is looked at. */
	readonly sha256: string;
	readonly edits: readonly Edit[];
}

export interface Edit {
	/** Stands exactly once in the file. */
	readonly find: string;
	readonly put: string;
}

/** Makes the edits. Throws when a text to replace is not there exactly once. */
export function applyPatch({ file, edits }: Patch, text: string): string {
	let patched = text;
	for (const { find, put } of edits) {
		const parts = patched.split(find);
		if (parts.length !== 2) {
			throw new Error(`build/patches: ${file} has ${parts.length - 1} times, not once, this text:\n${find}`);
		}
		patched = parts.join(put);
	}
	return patched;
}
