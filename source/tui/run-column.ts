import type { Glyphs } from "../render/glyphs.ts";
import type { Role } from "./role.ts";
import type { State } from "./state.ts";

/** A column of the table of runs. */
export interface RunColumn {
	readonly header: string;
	/** Stays in sight while the others scroll. */
	readonly frozen: boolean;
	readonly align: "left" | "right";
	readonly width: number;
	/** Dotted name of the parameter; null for what is none. */
	readonly parameter: string | null;
	/** What to sort by; null when it cannot be sorted by. */
	readonly sortName: string | null;
	readonly bestFirst: "ascending" | "descending";
	readonly text: (row: number, state: State, glyphs: Glyphs) => string;
	/** What is copied of a cell, where that is not its text. */
	readonly copied?: (row: number, state: State) => string;
	readonly role: (row: number, state: State) => Role | null;
}
