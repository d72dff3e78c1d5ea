import { sanitiseLines } from "../render/sanitise-lines.ts";
import type { Context } from "./command.ts";

/**
 * Writes long text piece after piece, none before those who read have taken the one before: who reads slowly, or not at all
 * for a while, makes nothing pile up. Returns how many lines it was. What is exact in a pipe may not command a terminal.
 */
export async function writePieces(
	pieces: Iterable<string> | AsyncIterable<string>,
	{ width, out, drained }: Pick<Context, "width" | "out" | "drained">,
): Promise<number> {
	let lines = 0;
	for await (const piece of pieces) {
		lines += piece.split("\n").length - 1;
		out(width === null ? piece : sanitiseLines(piece));
		await drained?.();
	}
	return lines;
}
