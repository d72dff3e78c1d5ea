import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import { countBlock, type LogCount, type LogSearch, type LogView, newView } from "../../../source/tui/log-view.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { textStatus } from "../../../source/tui/screens/text-status.ts";
import { act, logOf, stateOf } from "../small-state.ts";

const state = act(stateOf(), { type: "open" }, { type: "show-tab", tab: "log" });
const size = 10 * countBlock;
const view: LogView = {
	...newView,
	top: 100,
	window: logOf("a.log", 400, { size, atStart: false, atEnd: false }, 1000),
};
const target = { kind: "regex", text: "loss" } as const;
const counted: LogCount = { blocks: [40, 1], size, is: "waiting" };

function status(more: Partial<LogView>, look: Partial<typeof state> = {}): string {
	const line = textStatus({ ...state, ...look }, { ...view, ...more }, plainLook(unicodeGlyphs));
	expect(displayWidth(line)).toBe(80);
	return line.trim().replace(/ {2,}/g, "  ");
}

test("the size of the file and the place in it", () => {
	expect(status({})).toBe("42 MB  0 %");
	const whole = { ...view.window, atEnd: true };
	expect(status({ window: whole, top: 400 })).toBe("42 MB  end");
	expect(status({ window: { ...whole, size: 20_000 }, top: 0 })).toBe("20 kB  51 %");
});

test("which match of how many, or how far the counting is", () => {
	expect(status({ find: { target, count: counted, rank: 3 } })).toMatch(/^3 of 41 matches: loss /);
	expect(status({ find: { target, count: counted, rank: null } })).toMatch(/^41 matches: loss /);
	expect(status({ find: { target, count: { ...counted, blocks: [1] }, rank: "none" } })).toMatch(/^1 match: loss /);
	expect(status({ find: { target, count: { ...counted, blocks: [0] }, rank: 0 } })).toMatch(/^no matches: loss /);
	const counting = { ...counted, size: null, is: "asked" } as const;
	expect(status({ find: { target, count: counting, rank: null } })).toMatch(
		/^41\+ matches … 20 % \(Esc stops\): loss /,
	);
	const stopped = { ...counting, is: "stopped" } as const;
	expect(status({ find: { target, count: stopped, rank: null } })).toMatch(/^41\+ matches in the first 20 %: loss /);
});

test("what is being looked for, and how far", () => {
	const search: LogSearch = { target, direction: -1, from: 0, to: size / 4, wrapsTo: null };
	expect(status({ search })).toMatch(/^looking upwards for loss … 75 % \(Esc stops\) /);
	const down = { ...search, direction: 1, from: size / 2, to: Number.MAX_SAFE_INTEGER } as const;
	expect(status({ search: { ...down, target: { kind: "error", text: "" } } })).toMatch(/^looking for an error … 50 % /);
	expect(status({ search: { ...down, target: { kind: "traceback", text: "" } } })).toMatch(/for a traceback … /);
});

test("whether the file is followed, and in which form it is shown", () => {
	const follow = { isAsked: true, isGone: false, delay: 200 };
	const atEnd = { window: { ...view.window, atEnd: true }, top: 400 };
	expect(status({ ...atEnd, follow })).toMatch(/^following /);
	expect(status({ follow })).toMatch(/^paused: End follows on /);
	expect(status({ follow: { ...follow, isGone: true } })).toMatch(/^the file is gone: waiting for it /);
	expect(status({}, { wrapsText: true, splitsText: true })).toMatch(/^wrapped {2}all states /);
	expect(status({ left: 20 })).toMatch(/^from column 21 /);
});
