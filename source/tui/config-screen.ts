import type { RunScreen } from "./screen.ts";
import { type State, topScreen } from "./state.ts";

/** The screen of a run while its config is in front; null otherwise. */
export function configScreen(state: State): RunScreen | null {
	const screen = topScreen(state);
	return screen.kind === "run" && screen.tab === "config" ? screen : null;
}
