import { loggerSources } from "../formats/logger-sources.ts";
import { runOf } from "./select.ts";
import { type State, topScreen } from "./state.ts";

/** The runs of which the screen tells where they ran, as far as they have files that may say it. */
export function environmentsInSight(state: State): readonly string[] {
	const screen = topScreen(state);
	const shown =
		screen.kind === "compare" ? screen.runs : screen.kind === "run" && screen.tab === "overview" ? [screen.run] : [];
	return shown.filter((key) => {
		const run = runOf(state, key);
		return run !== undefined && loggerSources(run).length > 0;
	});
}
