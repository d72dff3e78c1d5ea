import { expect, test } from "vitest";
import { still } from "../../source/render/view-line.ts";

test("a line that is not scrolled keeps all of its segments in place", () => {
	const segments = [
		{ text: "n 3", tone: "muted" },
		{ text: "x", tone: null },
	] as const;
	expect(still(...segments)).toEqual({ segments, frozen: 2 });
	expect(still()).toEqual({ segments: [], frozen: 0 });
});
