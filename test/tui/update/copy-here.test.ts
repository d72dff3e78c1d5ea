import { expect, test } from "vitest";
import type { Action } from "../../../source/tui/action.ts";
import type { State } from "../../../source/tui/state.ts";
import { update } from "../../../source/tui/update/update.ts";
import { act, stateOf, sweep } from "../small-state.ts";

const copy: Action = { type: "copy-here" };

/** What is copied, and the state then. */
function copied(state: State): [string | undefined, State] {
	const [next, effects] = update(state, copy);
	const [effect] = effects.flatMap((one) => (one.type === "copy" ? [one.text] : []));
	return [effect, next];
}

test("again at once goes on to the next thing and round; any other key begins anew", () => {
	const runs = stateOf(sweep(6).map((run) => ({ ...run, overrides: ["opt.lr=0.1", "x=[1, 2]"] })));
	const texts: (string | undefined)[] = [];
	let state = runs;
	for (let turn = 0; turn < 4; turn++) {
		const [text, next] = copied(state);
		texts.push(text);
		state = next;
	}
	expect(texts).toEqual(["/data/sweep/0", "0", "python train.py opt.lr=0.1 'x=[1, 2]'", "/data/sweep/0"]);
	const moved = act(state, { type: "move", by: 1 });
	expect(copied(moved)[0]).toBe("/data/sweep/1");
});

test("it says what was copied, and what the key would copy next", () => {
	const state = act(stateOf(), copy);
	expect(state.message).toBe("copied the path: /data/sweep/0   y again: its name");
	expect(act(state, copy).message).toBe("copied its name: 0   y again: a command that runs it again");
});

test("a terminal that may not have taken it is told with the text, and the next thing comes next all the same", () => {
	const state = act(stateOf(), copy, { type: "copy-doubted", doubt: "not sure of", text: "/data/sweep/0" });
	expect(state.message).toBe("not sure of: /data/sweep/0");
	expect(copied(state)[0]).toBe("0");
});

test("answers that come from the disk meanwhile do not begin anew", () => {
	const state = act(stateOf(), copy, { type: "rested", step: 0 });
	expect(copied(state)[0]).toBe("0");
});

test("where nothing is, that is said", () => {
	const [text, state] = copied(stateOf([]));
	expect(text).toBe(undefined);
	expect(state.message).toBe("there is nothing here to copy");
});
