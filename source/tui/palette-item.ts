import type { Request } from "./action.ts";

/** A line of the palette: an action by its name. */
export interface PaletteItem {
	readonly name: string;
	readonly keys: readonly string[];
	readonly help: string;
	readonly action: Request;
	/** Why it cannot act now; null when it can. */
	readonly why: string | null;
}
