import { describe, expect, test } from "vitest";
import { matchColumns } from "../../../source/query/match-columns.ts";
import type { Action } from "../../../source/tui/action.ts";
import { listOf } from "../../../source/tui/list-of.ts";
import { type State, topScreen } from "../../../source/tui/state.ts";
import { act, placeIn, runUnderCursor, stateOf, sweep, typed } from "../small-state.ts";

const filter = { type: "start-prompt", kind: "filter" } as const;
const columns = { type: "start-prompt", kind: "columns" } as const;

/** How many runs are in the list. */
function shown(state: State): number {
	return listOf(state, topScreen(state)).length;
}

/** The text with a bar at the cursor. */
function line({ prompt }: State): string | undefined {
	return prompt === null ? undefined : `${prompt.text.slice(0, prompt.cursor)}|${prompt.text.slice(prompt.cursor)}`;
}

describe("editing", () => {
	test.each([
		["q j?", [], "q j?|"],
		["abc", ["left", "backspace"], "a|c"],
		["abc", ["home", "delete"], "|bc"],
		["abc", ["ctrl-a", "ctrl-d", "right", "right", "right"], "bc|"],
		["abc", ["home", "left", "backspace"], "|abc"],
		["abc", ["ctrl-b", "ctrl-b", "ctrl-f", "ctrl-k"], "ab|"],
		["abc", ["left", "ctrl-u"], "|c"],
		["one two  ", ["ctrl-w"], "one |"],
		["abc", ["home", "ctrl-e"], "abc|"],
		["語👩🏽", ["backspace"], "語|"],
		["ae\u0301", ["left"], "a|e\u0301"],
		["ae\u0301", ["backspace"], "a|"],
		["abc", ["up", "pagedown", "f5", "alt-x", "tab"], "abc|"],
	])("%j and %j", (text, keys, result) => expect(line(act(stateOf(), filter, ...typed(text, ...keys)))).toBe(result));

	test("what is typed comes in at the cursor", () => {
		expect(line(act(stateOf(), filter, ...typed("ac", "left"), ...typed("b")))).toBe("ab|c");
	});

	test("a paste is one line, whatever is in it", () => {
		const paste = { type: "edit-prompt", key: "", text: "seed\r\n<\x1b3" } as const;
		expect(line(act(stateOf(), filter, paste))).toBe("seed < 3|");
	});

	test("a line ends somewhere, whatever is pasted", () => {
		const paste = { type: "edit-prompt", key: "", text: "x".repeat(100_000) } as const;
		const once = act(stateOf(), { type: "start-prompt", kind: "note" }, paste);
		expect(once.prompt?.text.length).toBe(10_000);
		expect(act(once, paste, ...typed("y")).prompt).toEqual(once.prompt);
		expect(act(once, ...typed("", "left", "ctrl-w")).prompt?.text).toBe("x");
	});

	test("keys of a prompt do nothing without one", () => {
		const state = stateOf();
		expect(act(state, ...typed("q", "enter", "escape"))).toBe(state);
	});
});

describe("the filter", () => {
	test("is in force while it is typed, and stays with Enter", () => {
		const typing = act(stateOf(), filter, ...typed("seed < 3"));
		expect([shown(typing), line(typing)]).toEqual([3, "seed < 3|"]);
		const done = act(typing, ...typed("", "enter"));
		expect([shown(done), done.prompt, done.filterText]).toEqual([3, null, "seed < 3"]);
		expect(line(act(done, filter))).toBe("seed < 3|");
		expect(act(done, filter, ...typed("", "ctrl-u", "enter"))).toMatchObject({ filter: null, filterText: "" });
	});

	test("Esc brings back what was, and where one was", () => {
		const before = act(stateOf(), filter, ...typed("seed > 0", "enter"), { type: "move", by: 3 });
		expect(runUnderCursor(before)).toBe("sweep/4");
		const typing = act(before, filter, ...typed(" and seed < 3"));
		expect(shown(typing)).toBe(2);
		expect(runUnderCursor(typing)).not.toBe("sweep/4");
		const back = act(typing, ...typed("", "escape"));
		expect([back.filterText, shown(back), back.prompt]).toEqual(["seed > 0", 5, null]);
		expect(runUnderCursor(back)).toBe("sweep/4");
	});

	test("one that cannot be read keeps the prompt, the place of its error, and the view of before", () => {
		const typing = act(stateOf(), filter, ...typed("seed < 3 an"));
		expect(typing.prompt?.error).toMatchObject({ position: 9, message: expect.stringContaining("and") });
		expect(shown(typing)).toBe(3);
		for (const keys of [["enter"], ["left", "enter"], ["home", "end", "enter", "enter"]]) {
			const still = act(typing, ...typed("", ...keys));
			expect(still.prompt?.error?.position).toBe(9);
			expect([still.filterText, shown(still)]).toEqual(["seed < 3", 3]);
		}
		expect(act(typing, ...typed("d seed > 0", "enter"))).toMatchObject({
			prompt: null,
			filterText: "seed < 3 and seed > 0",
		});
		expect(act(typing, ...typed("", "escape"))).toMatchObject({ prompt: null, filter: null, filterText: "" });
	});

	test("a name that no run has is marked where it stands", () => {
		expect(act(stateOf(), filter, ...typed("seed < 3 and sed > 1", "enter")).prompt?.error?.position).toBe(13);
	});

	test("a name that no run has keeps the prompt too, until it is another one", () => {
		const asked = act(stateOf(), filter, ...typed("sed < 3", "enter"));
		expect(asked.prompt?.error?.message).toContain("did you mean seed");
		const better = act(asked, ...typed("", "home", "right", "right"), ...typed("e", "enter"));
		expect([better.prompt, shown(better)]).toEqual([null, 3]);
	});
});

describe("columns", () => {
	test("are shown while they are typed, by name or ending", () => {
		const typing = act(stateOf(), columns, ...typed("epochs, lr"));
		expect(typing.shownColumns).toEqual(["epochs", "opt.lr"]);
		expect(line(act(typing, ...typed("", "enter"), columns))).toBe("epochs,opt.lr|");
		expect(act(typing, ...typed("", "ctrl-u", "enter")).shownColumns).toBe(null);
	});

	test("Esc brings back those of before, also when there were none", () => {
		const none = { ...stateOf(), shownColumns: [] };
		expect(act(none, columns, ...typed("seed", "escape")).shownColumns).toEqual([]);
		expect(act(none, columns, ...typed("", "escape")).shownColumns).toEqual([]);
	});

	test("a name that nobody has is told and changes nothing", () => {
		const typing = act(stateOf(), columns, ...typed("seed, nme", "enter"));
		expect(typing.prompt?.error?.message).toContain("did you mean opt.name");
		expect(typing.shownColumns).toEqual(["seed"]);
	});

	test("a list of names", () => {
		expect(matchColumns(" a.b ,c,, ", ["c", "a.b"])).toEqual(["a.b", "c"]);
		expect(matchColumns(" , ", ["c"])).toBe(null);
		expect(() => matchColumns("x", ["a.x", "b.x"])).toThrow("x could be a.x or b.x");
	});
});

test("a filter that leaves nothing and is taken back leaves the list as it was", () => {
	const before = act(stateOf(sweep(60)), { type: "move", by: 40 });
	const back = act(before, filter, ...typed("seed > 100", "escape"));
	expect(placeIn(back)).toEqual(placeIn(before));
});

describe("a filter", () => {
	const start = { type: "start-prompt", kind: "filter" } as const;
	const key = (name: string): Action => ({ type: "edit-prompt", key: name, text: "" });

	test("that was typed before comes back with the arrows", () => {
		const twice = act(
			stateOf(sweep(6)),
			start,
			...typed("seed > 1", "enter"),
			start,
			key("ctrl-u"),
			...typed("seed > 2", "enter"),
		);
		const texts = (...keys: string[]) => act(twice, start, ...keys.map(key)).prompt?.text;
		expect([texts("up"), texts("up", "up"), texts("up", "up", "down"), texts("up", "down")]).toEqual([
			"seed > 2",
			"seed > 1",
			"seed > 2",
			"seed > 2",
		]);
		const oldest = act(twice, start, key("up"), key("up"), key("up"));
		expect([oldest.prompt?.text, oldest.message]).toEqual(["seed > 1", "there is no older filter"]);
		expect(act(twice, start, key("up"), key("up")).filterText).toBe("seed > 1");
	});

	test("is completed by Tab, first the name and then the value, and acts at once", () => {
		const name = act(stateOf(sweep(6)), start, ...typed("opt.n", "tab"));
		expect(name.prompt?.text).toBe("opt.name");
		const value = act(name, ...typed(" = s", "tab"));
		expect([value.prompt?.text, value.filterText]).toEqual(["opt.name = sgd", "opt.name = sgd"]);
		expect(act(value, ...typed(" and zz", "tab")).message).toBe("nothing begins like this");
	});
});
