import type { Request } from "./action.ts";
import type { Place } from "./screen.ts";
import type { State } from "./state.ts";

/** One thing a key does. Footer, help screen, readme and tests are made from these records. */
export interface Binding {
	/** What the config file calls it. Rows of one name do the same on different screens. */
	readonly name: string;
	readonly keys: readonly string[];
	readonly places: readonly Place[];
	readonly action: Request;
	/** What it does, in the words of the help. */
	readonly help: string;
	/** Two or three words for the footer; without it the key is not shown there. */
	readonly hint?: string;
	/** Why the key cannot act now; null when it can. */
	readonly unless?: (state: State) => string | null;
}
