import { render } from "ink-testing-library";
import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { bindingsOf } from "../../../source/tui/bindings.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { HelpTable } from "../../../source/tui/screens/help-screen.tsx";
import { startOfList } from "../../../source/tui/state.ts";

const look = plainLook(unicodeGlyphs);
const state = { boundKeys: new Map() };
const lines = (top: number, height: number) => {
	const screen = { kind: "help", of: "runs", place: { ...startOfList, top } } as const;
	const { lastFrame, unmount } = render(<HelpTable state={state} screen={screen} height={height} look={look} />);
	const frame = lastFrame()!.split("\n");
	unmount();
	return frame;
};

test("a line a key, with a head", () => {
	const bindings = bindingsOf(state, "runs");
	const frame = lines(0, bindings.length + 1);
	expect(frame[0]).toMatch(/key +what it does/);
	for (const { help } of bindings)
		expect(
			frame.some((line) => line.includes(help)),
			help,
		).toBe(true);
});

test("what does not fit is scrolled to", () => {
	expect(lines(0, 4)).toHaveLength(4);
	expect(lines(0, 4)[1]).toContain("down one row");
	expect(lines(1, 4)[1]).toContain("up one row");
});
