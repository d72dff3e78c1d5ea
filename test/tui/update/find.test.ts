import { describe, expect, test } from "vitest";
import type { LogScan } from "../../../source/project/scan-log.ts";
import type { Action } from "../../../source/tui/action.ts";
import type { Effect } from "../../../source/tui/effect.ts";
import { textRows } from "../../../source/tui/layout.ts";
import { countBlock } from "../../../source/tui/log-view.ts";
import type { State } from "../../../source/tui/state.ts";
import { viewOfText } from "../../../source/tui/update/text.ts";
import { update } from "../../../source/tui/update/update.ts";
import { act, effectsOf, logOf, stateOf, typed } from "../small-state.ts";

const path = "/data/sweep/0/train.log";
const tab = act(stateOf(), { type: "open" }, { type: "show-tab", tab: "log" });
const rows = textRows(tab);
const size = 99_990;
const loaded = (at: number | "end", first = 1000): Action => ({
	type: "log-loaded",
	path,
	at,
	window: { is: "loaded", value: logOf(path, 400, { atStart: false, atEnd: false, size }, first) },
});
/** Lines 1000 to 1399 of a long file, of which 1200 is at the top. */
const part = act(tab, loaded(12_000));
const find: Action = { type: "start-prompt", kind: "find" };
const looking = [find, ...typed("13", "enter")];
const finding = act(part, ...looking);

function answer(state: State, scan: Partial<LogScan>): Action {
	const search = viewOfText(state)!.search!;
	const whole = { count: 0, found: undefined, from: 0, to: 0, size, inode: 1, ...scan };
	return { type: "log-scanned", path, search, scan: whole };
}

function one<T extends Effect["type"]>(effects: readonly Effect[], type: T): Extract<Effect, { type: T }> {
	const effect = effects.find((candidate) => candidate.type === type);
	if (effect === undefined) throw new Error(`no ${type} among ${effects.map((other) => other.type)}`);
	return effect as Extract<Effect, { type: T }>;
}

/** Found at a line, and seen there. */
function foundAt(state: State, offset: number): State {
	return act(state, answer(state, { found: offset, count: 1 }), loaded(offset));
}

describe("a text", () => {
	test("is looked for upwards from the last line in sight", () => {
		const target = { kind: "regex", text: "13" };
		expect(one(effectsOf(part, ...looking), "scan-log").search).toEqual({
			target,
			direction: -1,
			from: 0,
			to: (1200 + rows) * 10,
			wrapsTo: null,
		});
		expect(finding.prompt).toBe(null);
	});

	test("comes to the middle, and the next search begins there", () => {
		const hit = answer(finding, { found: 11_300 });
		expect(one(effectsOf(finding, hit), "load-log")).toEqual({ type: "load-log", path, at: 11_300 });
		const seen = foundAt(finding, 11_300);
		expect(viewOfText(seen)).toMatchObject({ found: 11_300, search: null, top: 130 - Math.floor(rows / 2) });
		const next = (direction: 1 | -1) => one(effectsOf(seen, { type: "find-again", direction }), "scan-log").search;
		expect([next(1).from, next(-1).to]).toEqual([11_301, 11_300]);
		// Who has scrolled away goes on from what is seen.
		const away = act(seen, { type: "move", by: 150 });
		const view = viewOfText(away)!;
		const origin = one(effectsOf(away, { type: "find-again", direction: 1 }), "scan-log").search.from;
		expect(origin).toBe(view.window.lines[view.top]?.offset);
	});

	test("is looked for slice by slice, until it is found, the file ends, or one has enough", () => {
		const slice = answer(finding, { from: 0, to: 5000 });
		const on = act(finding, slice);
		expect(one(effectsOf(finding, slice), "scan-log").search).toMatchObject({ from: 0, to: 5000, direction: -1 });
		const nothing = act(on, answer(on, {}));
		expect([nothing.message, viewOfText(nothing)?.search]).toEqual(["no 13 above this", null]);
		const stopped = act(on, { type: "back" });
		expect([stopped.message, viewOfText(stopped)?.search, stopped.stack.length]).toEqual([
			"stopped looking",
			null,
			on.stack.length,
		]);
		// The slice that was under way is dropped.
		expect(effectsOf(on, { type: "back" }, answer(on, { found: 10 }))).toEqual([]);
	});

	test("is passed over as often as its key was pressed meanwhile", () => {
		const seen = foundAt(finding, 11_300);
		const up: Action = { type: "find-again", direction: -1 };
		const pressed = act(seen, up, up, up);
		expect(effectsOf(seen, up, up)).toEqual([]);
		const second = act(pressed, answer(pressed, { found: 9000 }));
		expect(viewOfText(second)).toMatchObject({ found: 9000, ahead: 1, search: { from: 0, to: 9000 } });
		const third = act(second, answer(second, { found: 8000 }));
		expect(one(effectsOf(third, answer(third, { found: 7000 })), "load-log").at).toBe(7000);
		// Where there are no more the last one is shown.
		const last = effectsOf(third, answer(third, {}));
		expect(one(last, "load-log").at).toBe(8000);
		expect(one(effectsOf(third, { ...up, direction: 1 }), "scan-log").search.direction).toBe(1);
	});

	test("that cannot be looked for says why", () => {
		const { search } = viewOfText(finding)!;
		const broken = act(finding, { type: "log-scanned", path, search: search!, scan: "cannot be read: gone" });
		expect([broken.message, viewOfText(broken)?.search]).toEqual(["cannot be read: gone", null]);
	});

	test("is an expression, which has to be one; Tab takes it as it is", () => {
		const wrong = act(part, find, ...typed("a(", "enter"));
		expect(wrong.prompt?.error?.message).toContain("no regular expression");
		const plain = effectsOf(part, find, ...typed("a(", "tab", "enter"));
		expect(one(plain, "scan-log").search.target).toEqual({ kind: "text", text: "a(" });
		expect(act(part, find, ...typed("a", "tab", "tab")).prompt?.kind).toBe("find");
	});

	test("that is empty ends the search; without a text there is nothing to look in", () => {
		expect(viewOfText(act(finding, find, ...typed("", "enter")))?.find).toBe(null);
		expect(act(part, { type: "find-again", direction: 1 }).message).toBe("type / and a text to find first");
		expect(act(tab, find, ...typed("x", "enter")).message).toBe("there is no text here to look in");
		expect(act(finding, find, ...typed("7", "escape")).prompt).toBe(null);
	});
});

describe("the matches", () => {
	const hit = answer(finding, { found: 11_300 });
	const seen = act(finding, hit);
	const counting = one(effectsOf(finding, hit), "count-log");
	/** What the counting that is under way answers. */
	const counts = (state: State, blocks: readonly number[], end: number | null): Action => ({
		type: "log-counted",
		path,
		count: viewOfText(state)!.find!.count,
		more: { blocks, size: end },
	});

	test("are counted once the first one is found, block by block", () => {
		expect(counting).toMatchObject({ from: 0, target: { text: "13" } });
		const first = counts(seen, [3, 0], null);
		expect(one(effectsOf(seen, first), "count-log").from).toBe(2 * countBlock);
		const on = act(seen, first);
		expect(effectsOf(on, counts(on, [38], size))).toEqual([
			{ type: "rank-log", path, target: counting.target, found: 11_300 },
		]);
		const done = act(seen, counts(seen, [41], size), { type: "log-ranked", path, found: 11_300, count: 3 });
		expect(viewOfText(done)?.find).toMatchObject({ rank: 3, count: { blocks: [41], size } });
		const next = act(done, loaded(11_300), { type: "find-again", direction: 1 });
		expect(viewOfText(act(next, answer(next, { found: 11_400 })))?.find?.rank).toBe(4);
	});

	test("are counted no longer when one has enough, or it cannot be done", () => {
		const stopped = act(seen, { type: "back" });
		expect([stopped.message, viewOfText(stopped)?.find?.count.is]).toEqual(["stopped counting", "stopped"]);
		expect(update(stopped, counts(seen, [3], null))).toEqual([stopped, []]);
		expect(act(stopped, { type: "back" }).stack.length).toBe(stopped.stack.length - 1);
		const why = act(seen, { ...counts(seen, [], null), more: "takes too long" } as Action);
		expect([why.message, viewOfText(why)?.find?.count.is]).toEqual(["takes too long", "stopped"]);
	});

	test("of lines that come later are counted too, and parts without any are passed over", () => {
		const ranked: Action = { type: "log-ranked", path, found: 11_300, count: 1 };
		const done = act(seen, counts(seen, [1, 0, 0, 2, 0], size), ranked);
		const longer = { ...logOf(path, 400, { atStart: false, atEnd: false, size: size + 10 }, 1000) };
		const grown = { type: "log-loaded", path, at: 11_300, window: { is: "loaded", value: longer } } as const;
		expect(one(effectsOf(done, grown), "count-log").from).toBe(4 * countBlock);
		const below = act(done, loaded(11_300), { type: "find-again", direction: 1 });
		const slice = answer(below, { from: countBlock, to: 9 * countBlock });
		expect(one(effectsOf(below, slice), "scan-log").search.from).toBe(3 * countBlock);
		const above = act(done, loaded(11_300), { type: "find-again", direction: -1 });
		const back = answer(above, { from: 0, to: 3 * countBlock });
		expect(one(effectsOf(above, back), "scan-log").search.to).toBe(countBlock);
	});

	test("of a file that was replaced are counted anew", () => {
		const done = act(seen, counts(seen, [41], size));
		const other = { ...logOf(path, 400, { atStart: false, atEnd: false, size, inode: 2 }, 1000) };
		const replaced = { type: "log-loaded", path, at: "end", window: { is: "loaded", value: other } } as const;
		expect(one(effectsOf(done, replaced), "count-log").from).toBe(0);
		expect(viewOfText(act(done, replaced))?.found).toBe(null);
	});
});

describe("errors and tracebacks", () => {
	const jump = (what: "error" | "traceback", direction: 1 | -1): Action => ({ type: "jump-to", what, direction });

	test("are looked for from what is seen, then from the other end", () => {
		const { search } = one(effectsOf(part, jump("traceback", 1)), "scan-log");
		expect(search).toMatchObject({ target: { kind: "traceback" }, direction: 1, from: 12_000, wrapsTo: 12_000 });
		const first = act(part, jump("traceback", 1));
		const end = answer(first, { from: size, to: size });
		expect(one(effectsOf(first, end), "scan-log").search).toMatchObject({ from: 0, to: 12_001, wrapsTo: null });
		const again = act(first, end);
		expect(again.message).toBe("from the start again");
		expect(act(again, answer(again, {})).message).toBe("there is no traceback");
		const up = act(part, jump("error", -1));
		const top = act(up, answer(up, {}));
		expect(viewOfText(top)?.search).toMatchObject({ from: (1200 + rows) * 10, wrapsTo: null });
		expect(act(top, answer(top, {})).message).toBe("no line has the level of an error");
	});

	test("are told from the matches of a text", () => {
		const seen = foundAt(finding, 11_300);
		const jumping = act(seen, jump("error", 1));
		const there = foundAt(jumping, 11_310);
		expect(viewOfText(there)).toMatchObject({ found: 11_310, find: { rank: "none", target: { text: "13" } } });
		expect(one(effectsOf(there, jump("error", 1)), "scan-log").search.from).toBe(11_311);
		expect(act(tab, jump("error", 1)).message).toBe("there is no text here");
	});
});
