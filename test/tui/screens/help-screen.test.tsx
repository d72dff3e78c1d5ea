import { stripVTControlCharacters } from "node:util";
import { render } from "ink-testing-library";
import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { startOfList } from "../../../source/tui/screen.ts";
import { helpLines } from "../../../source/tui/screens/help-lines.ts";
import { HelpTable } from "../../../source/tui/screens/help-screen.tsx";

const look = plainLook(unicodeGlyphs);
const state = { boundKeys: new Map(), columns: 80 };
const help = (top: number) => ({ kind: "help", of: "runs", search: "", place: { ...startOfList, top } }) as const;
const drawn = (top: number, height: number) => {
	const { lastFrame, unmount } = render(<HelpTable state={state} screen={help(top)} height={height} look={look} />);
	const frame = lastFrame()!.split("\n");
	unmount();
	return frame;
};

test("what ink-table draws are the lines, under their head", () => {
	const { head, rows } = helpLines(state, help(0), 10, look);
	expect(drawn(0, 11).map((line) => stripVTControlCharacters(line).trimEnd())).toEqual(
		[head, ...rows].map((line) => ` ${line}`.trimEnd()),
	);
	expect(rows[1]).toMatch(/^ {2}↓ {2}j +down one row/);
});

test("what does not fit is scrolled to", () => {
	expect(drawn(0, 4)).toHaveLength(4);
	expect(drawn(1, 4)[1]).toContain("down one row");
	expect(drawn(2, 4)[1]).toContain("up one row");
});
