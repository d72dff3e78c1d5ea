import { main } from "../../source/commands/main.ts";

export interface Outcome {
	readonly code: number;
	readonly out: string;
	/** What was written at a time. */
	readonly pieces: readonly string[];
	readonly notes: readonly string[];
}

/** A command as it is typed, with all that it says. */
export async function runMain(
	argv: readonly string[],
	{
		cwd = "/",
		env = { LANG: "C.UTF-8" },
		width = null,
	}: { cwd?: string; env?: Record<string, string>; width?: number | null } = {},
): Promise<Outcome> {
	const pieces: string[] = [];
	const notes: string[] = [];
	const code = await main(argv, {
		cwd,
		env,
		width,
		now: "2024-06-01T00:00:00",
		out: (text) => {
			pieces.push(text);
		},
		note: (text) => notes.push(text),
		signal: new AbortController().signal,
	});
	return { code, out: pieces.join(""), pieces, notes };
}
