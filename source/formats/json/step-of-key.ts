const pattern = /^(?:(step|epoch|iter|iteration|batch|round|episode)s?[ _-]?)?(\d{1,15})$/i;

/** What a key of a mapping from steps counts, and which step it is: `100`, `epoch_3`, `step 7`; null for other keys. */
export function stepOfKey(key: string): { readonly axis: string; readonly step: number } | null {
	const match = pattern.exec(key);
	return match === null ? null : { axis: match[1]?.toLowerCase() ?? "step", step: Number(match[2]) };
}
