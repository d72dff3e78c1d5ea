import { countText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { displayWidth, fit } from "../../render/width.ts";
import { differencesOf } from "../config-differences.ts";
import { configItems, isComparing, outlineOf } from "../config-items.ts";
import { configMatches, configRows } from "../config-rows.ts";
import type { Look } from "../look.ts";
import { idText } from "../run-columns.ts";
import type { RunScreen } from "../screen.ts";
import type { State } from "../state.ts";

/** Below a config: where the cursor stands as a path, how often was found what is looked for, and what shapes the tree. */
export function configStatus(state: State, screen: RunScreen, look: Look): string {
	const parts = [
		problemText(state, screen),
		matchesText(state, screen),
		isComparing(state) ? differingText(state, screen) : "",
		state.configView.left > 0 ? `from column ${state.configView.left + 1}` : "",
	].filter((part) => part !== "");
	const right = parts.length === 0 ? "" : `  ${parts.join("   ")} `;
	const room = Math.max(0, state.columns - displayWidth(right));
	const left = fit(` ${sanitise(pathHere(state, screen))}`, room, "left", look.glyphs.ellipsis);
	return look.paint("muted", left + fit(right, state.columns - room, "right", look.glyphs.ellipsis));
}

/** `optimizer.lr`; empty where the cursor stands on nothing that has a name. */
function pathHere(state: State, screen: RunScreen): string {
	const index = configRows(state, screen)[screen.places.config.cursor];
	return (index === undefined ? null : configItems(state, screen)[index]?.name) ?? "";
}

function problemText(state: State, screen: RunScreen): string {
	const problem = outlineOf(state, screen.run)?.problem ?? null;
	if (problem === null) return "";
	return problem.line === null ? "is no config" : `is no config: see line ${problem.line + 1}`;
}

/** `3 of 41 matches: lr` */
function matchesText(state: State, screen: RunScreen): string {
	const { find } = state.configView;
	if (find === "") return "";
	const matches = configMatches(state, screen);
	const rank = matches.indexOf(configRows(state, screen)[screen.places.config.cursor] ?? -1);
	const count = matches.length === 0 ? "no matches" : matches.length === 1 ? "1 match" : `${matches.length} matches`;
	return `${rank < 0 || matches.length < 2 ? "" : `${rank + 1} of `}${count}: ${sanitise(find)}`;
}

function differingText(state: State, screen: RunScreen): string {
	const { against, rows } = differencesOf(state, screen);
	return against === null
		? `what differs from most of ${countText(rows.length, "run")}`
		: `what differs from run ${idText(state.table.runs[against]!)}`;
}
