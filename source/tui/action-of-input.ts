import type { Action } from "./action.ts";
import { requestFor } from "./bindings.ts";
import { mouseRequest } from "./mouse-request.ts";
import type { State } from "./state.ts";
import type { InputEvent } from "./terminal/key-parser.ts";

/** What the user asks for by a key, the mouse or a paste, as the screen is now; null where it means nothing. */
export function actionOfInput(state: State, event: InputEvent): Action | null {
	if (event.kind === "mouse") return mouseRequest(state, event);
	if (event.kind === "paste") return state.prompt === null ? null : { type: "edit-prompt", key: "", text: event.text };
	if (state.prompt !== null) return { type: "edit-prompt", key: event.name, text: event.text };
	return requestFor(state, event.name);
}
