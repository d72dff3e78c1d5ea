import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import { plainLook } from "../../../source/tui/look.ts";
import type { RunScreen } from "../../../source/tui/screen.ts";
import { metricFoot } from "../../../source/tui/screens/metric-foot.ts";
import { topScreen } from "../../../source/tui/state.ts";
import { act, stateOf, sweep } from "../small-state.ts";

const state = act(stateOf(sweep(2)), { type: "open" }, { type: "show-tab", tab: "metrics" });
const foot = (read: RunScreen["read"], width: number) =>
	metricFoot(state, { ...(topScreen(state) as RunScreen), read }, width, plainLook(unicodeGlyphs));

test("it says where the curves are read out", () => {
	expect(foot({ axis: "step", x: 12 }, 40)).toMatch(/^ at step 12 /);
});

test("it is as wide as its room, however much there is to say", () => {
	for (const read of [null, { axis: "wall", x: 1_700_000_000 }, { axis: "x".repeat(100), x: 0.1 }])
		for (const width of [10, 26, 40, 80]) expect(displayWidth(foot(read, width)), `${width}`).toBe(width);
});
