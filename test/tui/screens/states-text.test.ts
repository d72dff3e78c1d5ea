import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { statesCell, statesText } from "../../../source/tui/screens/states-text.ts";

const look = plainLook(unicodeGlyphs);

test("what needs a look comes first, and no state is lost", () => {
	const all = ["done", "failed", "interrupted", "running", "pending", "missing", "ended", "unknown"] as const;
	expect(
		statesText(
			new Map([
				["ended", 9],
				["failed", 2],
			]),
			look,
		),
	).toBe("2 ✗ 9 –");
	expect(statesText(new Map(all.map((status) => [status, 1])), look).split(" ").length).toBe(2 * all.length);
});

test("the colour is that of the worst", () => {
	expect(
		statesCell(
			new Map([
				["running", 1],
				["failed", 1],
			]),
			look,
		).role,
	).toBe("bad");
	expect(statesCell(new Map([["running", 1]]), look).role).toBe("busy");
	expect(statesCell(new Map([["ended", 1]]), look).role).toBe(null);
});
