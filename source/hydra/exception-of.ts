/** A line that Python begins a traceback with. */
export const tracebackStart = "Traceback (most recent call last):";

const exceptionLine = /^([A-Za-z_][\w.]{0,200})(?::|$)/;
const longestMessage = 160;

export interface RaisedException {
	/** `FloatingPointError`, `torch.cuda.OutOfMemoryError`. */
	readonly name: string;
	/** Name and message as Python prints them, the first line of it, at most 160 characters. */
	readonly text: string;
}

/** The exception that ends the traceback at an index: its frames are indented, the next line is not. */
export function exceptionOf(lines: readonly string[], traceback: number): RaisedException | null {
	const line = lines.slice(traceback + 1).find((text) => text !== "" && !text.startsWith(" ")) ?? "";
	const name = exceptionLine.exec(line)?.[1];
	if (name === undefined) return null;
	const text = line.trimEnd().replace(/:$/, "");
	return { name, text: text.length > longestMessage ? `${text.slice(0, longestMessage - 1)}…` : text };
}
