import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { spokenLines } from "../../../source/tui/screens/spoken-lines.ts";
import { act, logOf, stateOf, sweep, typed } from "../small-state.ts";

const look = plainLook(unicodeGlyphs);
const runs = act(stateOf(sweep(6)), { type: "move", by: 2 });

test("of a list the row under the cursor with names, then where one is", () => {
	const [row, view, title, ...more] = spokenLines(runs, look);
	expect(row).toMatch(/^run 2, status ✓ done, lr 0\.001, name adam, .*, 3 of 6$/);
	expect(view).toBe("metric val_acc ↑best");
	expect(title).toMatch(/^exptrack data .*6 runs 6 ✓$/);
	expect(more).toEqual([]);
});

test("what is said, typed, or under the cursor of the actions comes right after", () => {
	expect(spokenLines(act(runs, { type: "say", message: "copied" }), look)[1]).toBe("copied");
	const palette = spokenLines(act(runs, { type: "start-prompt", kind: "command" }, ...typed("sort")), look);
	expect(palette.slice(0, 2)).toEqual(["sort s sort by the column under the cursor: down, up, not", ":sort"]);
});

test("of a log its lines", () => {
	const log = logOf("/data/sweep/2/train.log", 3);
	const shown = act(
		runs,
		{ type: "open" },
		{ type: "show-tab", tab: "log" },
		{ type: "log-loaded", path: log.path, at: "end", window: { is: "loaded", value: log } },
	);
	expect(spokenLines(shown, look)).toEqual(expect.arrayContaining(["line 0", "line 1", "line 2"]));
});
