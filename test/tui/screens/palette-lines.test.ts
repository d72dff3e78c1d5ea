import { expect, test } from "vitest";
import { asciiGlyphs, unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import { layoutOf } from "../../../source/tui/layout.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { paletteLines } from "../../../source/tui/screens/palette-lines.ts";
import { screenLines } from "../../../source/tui/screens/screen-lines.ts";
import { topScreen } from "../../../source/tui/state.ts";
import { act, stateOf, sweep, typed } from "../small-state.ts";

const look = plainLook(unicodeGlyphs);
const open = { type: "start-prompt", kind: "command" } as const;

test.each([
	[80, 24, 13],
	[50, 12, 6],
	[200, 60, 15],
])("%i×%i: always as many lines above the bottom line, each as wide as the terminal", (columns, rows, height) => {
	for (const text of ["", "m", "metric", "zzzz"]) {
		const state = act(stateOf(sweep(40)), { type: "resized", columns, rows }, open, ...typed(text));
		const lines = paletteLines(state, look);
		expect(lines).toHaveLength(height);
		const all = screenLines(state, topScreen(state), layoutOf(state), look);
		expect(all).toHaveLength(rows - 3);
		expect(all.slice(-height)).toEqual(lines);
		for (const one of [look, plainLook(asciiGlyphs)])
			for (const line of paletteLines(state, one)) expect(displayWidth(line)).toBe(columns);
	}
});

test("the one under the cursor stays in sight, keys stand beside, and why one cannot act", () => {
	const state = act(
		stateOf(),
		open,
		...typed(
			"",
			..."x"
				.repeat(25)
				.split("")
				.map(() => "down"),
		),
	);
	const marked = paletteLines(state, look).filter((line) => line.startsWith("▸"));
	expect(marked).toHaveLength(1);
	const help = paletteLines(act(stateOf(), open, ...typed("clear")), look);
	expect(help[1]).toMatch(/^▸ clear-marks +\* +cannot now: no run is marked/);
	expect(paletteLines(act(stateOf(), open, ...typed("zzzz")), look)[0]).toMatch(/^── nothing fits ─/);
	expect(paletteLines(stateOf(), look)).toEqual([]);
});
