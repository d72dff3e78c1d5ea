import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { startOfList } from "../../../source/tui/screen.ts";
import { experimentsLines } from "../../../source/tui/screens/experiments-screen.ts";
import { stateOf } from "../small-state.ts";

test("logs that are no run's stand at the experiment they lie in, and nowhere is a column for none", () => {
	const state = { ...stateOf(), columns: 200 };
	const screen = { kind: "experiments" as const, project: "/data\0.", place: startOfList };
	const lines = (all: typeof state) => experimentsLines(all, screen, 10, plainLook(unicodeGlyphs)).join("\n");
	expect(lines(state)).not.toContain("logs of no run");
	const strays = [
		{ root: "/data", path: "sweep/tb/a", home: "sweep" },
		{ root: "/data", path: "sweep", home: "sweep" },
	];
	const told = lines({ ...state, table: { ...state.table, strays } });
	expect(told).toContain("logs of no run");
	expect(told).toContain("tb/a sweep");
});
