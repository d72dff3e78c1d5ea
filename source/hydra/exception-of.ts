/** A line that Python begins a traceback with. */
export const tracebackStart = "Traceback (most recent call last):";

const exceptionLine = /^([A-Za-z_][\w.]{0,200})(?::|$)/;

/** Class of the exception that ends the traceback at an index: its frames are indented, the next line is not. */
export function exceptionOf(lines: readonly string[], traceback: number): string | null {
	const line = lines.slice(traceback + 1).find((text) => text !== "" && !text.startsWith(" "));
	return exceptionLine.exec(line ?? "")?.[1] ?? null;
}
