/** What reads named groups of a line: a RegExp, or what takes no longer than the line is. */
export interface LinePattern {
	readonly source: string;
	readonly exec: (
		line: string,
	) => { readonly groups?: Readonly<Record<string, string | undefined>> | undefined } | null;
}
