import { expect, test } from "vitest";
import { liveText } from "../../../source/tui/screens/live-text.ts";

test.each([
	[null, ""],
	[{ by: "events", every: 5, late: null }, "live"],
	[{ by: "polling", every: 10, late: null }, "polling 10s"],
	[{ by: "polling", every: 1, late: 12 }, "live 12s ago"],
	[{ by: "paused", every: 30, late: null }, "paused"],
] as const)("%o is %s", (live, text) => {
	expect(liveText(live)).toBe(text);
});
