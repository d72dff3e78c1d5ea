import { expect, test } from "vitest";
import { configScreen } from "../../source/tui/config-screen.ts";
import { topScreen } from "../../source/tui/state.ts";
import { configState } from "./small-config.ts";
import { act, stateOf } from "./small-state.ts";

test("only while the config of a run is in front", () => {
	const state = configState();
	expect(configScreen(state)).toBe(topScreen(state));
	expect(configScreen(act(state, { type: "show-tab", tab: "files" }))).toBe(null);
	expect(configScreen(stateOf())).toBe(null);
});
