import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { footLine, titleLine, viewLine } from "../../../source/tui/screens/frame-lines.ts";
import { act, loadedAction, stateOf, sweep, typed } from "../small-state.ts";

const look = plainLook(unicodeGlyphs);

test("a long way to the opened folder gives room to where one is", () => {
	const state = { ...act(stateOf(sweep(6)), { type: "open" }), folders: [`/a/${"very/long/".repeat(8)}data`] };
	expect(titleLine(state, look)).toMatch(/^ exptrack {2}data › .*run 0 .*6 runs/);
	expect(displayWidth(titleLine(state, look))).toBe(80);
});

test("what is still being read and what went wrong stand in the title", () => {
	const problems = [{ path: "/x", message: "broken" }];
	const state = act(stateOf(), { ...loadedAction(sweep(3), false), problems } as ReturnType<typeof loadedAction>);
	expect(titleLine(state, look)).toMatch(/1 problem \(!\) {2}reading … $/);
});

test("the keys at the bottom: help and quit first, and at the top no way back", () => {
	const state = stateOf();
	expect(footLine(state, look)).toMatch(/^ \? help {2}q quit {2}⏎ open {2}Space mark {2}\/ filter/);
	expect(footLine(act(state, { type: "open" }), look)).toContain("Esc back");
});

test("a filter that cannot be read says why beside what is typed", () => {
	const state = act(stateOf(), { type: "start-prompt", kind: "filter" }, ...typed("lr <"));
	expect(footLine(state, look)).toMatch(/^ \/lr < .*a value is expected/);
	expect(displayWidth(footLine(state, look))).toBe(80);
});

test("why a short name cannot be had stands whole at 80 columns, and a long text leaves it half of them", () => {
	const refused = (text: string) =>
		footLine(act(stateOf(), { type: "start-prompt", kind: "view" }, ...typed(text, "enter")), look);
	expect(refused("good")).toMatch(/^ view good .* nothing is asked for yet that a view could keep$/);
	expect(refused("g".repeat(60))).toMatch(/^ view g+ {3}nothing is asked for yet that a view …$/);
	expect(displayWidth(refused("g".repeat(60)))).toBe(80);
});

test("filter, sort and metric stand below the title", () => {
	const state = act(stateOf(), { type: "start-prompt", kind: "filter" }, ...typed("seed > 1", "enter"));
	expect(viewLine({ ...state, sort: [{ name: "opt.lr", descending: true }] }, look)).toMatch(
		/^ filter seed > 1 {3}sort opt\.lr ↓/,
	);
});

test.each(["语".repeat(200), "👩‍👩‍👧".repeat(40), `${"x".repeat(300)}e\u0301`, "\ud83d", "(".repeat(9000)])(
	"what is typed is as wide as the terminal wherever the cursor stands: %#",
	(text) => {
		let state = act(stateOf(), { type: "start-prompt", kind: "note" }, { type: "edit-prompt", key: "", text });
		for (const key of ["left", "left", "home", "right", "end", "backspace"]) {
			state = act(state, { type: "edit-prompt", key, text: "" });
			expect(displayWidth(footLine(state, look)), key).toBe(80);
		}
	},
);

test("a sign of two parts stands whole under the cursor", () => {
	const text = "ab👩🏽c";
	const typing = act(stateOf(), { type: "start-prompt", kind: "note" }, { type: "edit-prompt", key: "", text });
	const state = act(typing, ...["left", "left"].map((key) => ({ type: "edit-prompt", key, text: "" }) as const));
	const marked = footLine(state, { ...look, paint: (role, part) => (role === "selected" ? `[${part}]` : part) });
	expect(marked).toMatch(/^ note ab\[👩\]c /);
});
