import type { Effect } from "../effect.ts";
import { fileHere } from "../file-here.ts";
import type { State } from "../state.ts";

/** Opens the file under the cursor in another program on this terminal. */
export function openFile(state: State, tool: "editor" | "pager"): [State, Effect[]] {
	const file = fileHere(state, tool);
	if (file === undefined) return [{ ...state, message: "there is no file here to open" }, []];
	return [state, [{ type: "hand-over", tool, ...file }]];
}
