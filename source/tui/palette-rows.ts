import type { State } from "./state.ts";

export interface PaletteRows {
	/** Actions in sight. */
	readonly rows: number;
	/** The first of them. */
	readonly top: number;
	/** The one under the cursor. */
	readonly chosen: number;
}

/** Which of the actions of the palette are in sight: always as many lines, so that typing moves nothing. */
export function paletteRows({ rows, prompt }: Pick<State, "rows" | "prompt">, count: number): PaletteRows {
	const room = Math.max(1, Math.min(14, Math.floor((rows - 3) * 0.6)));
	const chosen = Math.max(0, Math.min(count - 1, prompt?.chosen ?? 0));
	const top = Math.max(0, Math.min(chosen - Math.floor(room / 2), count - room));
	return { rows: room, top, chosen };
}
