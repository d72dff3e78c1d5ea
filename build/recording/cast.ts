/** A moment of a recording: seconds since it began, what it is (`o` output, `m` marker) and its text. */
export type CastEvent = readonly [time: number, kind: "o" | "m", text: string];

export interface CastSize {
	readonly columns: number;
	readonly rows: number;
}

/** A recording as asciinema plays it: a line of JSON with the size, then one an event (asciicast v2). */
export function castText({ columns, rows }: CastSize, title: string, events: readonly CastEvent[]): string {
	const header = { version: 2, width: columns, height: rows, title, env: { TERM: "xterm-256color" } };
	return [header, ...events].map((line) => `${JSON.stringify(line)}\n`).join("");
}
