import { expect, test } from "vitest";
import { logDifference } from "../../../source/query/log-difference.ts";
import { differenceKey, logsCompared } from "../../../source/tui/difference.ts";
import type { DifferenceScreen } from "../../../source/tui/screen.ts";
import { type State, topScreen } from "../../../source/tui/state.ts";
import { act, effectsOf, placeIn, stateOf } from "../small-state.ts";

const mark = { type: "toggle-mark" } as const;
const show = { type: "show-difference" } as const;
const compared = act(stateOf(), mark, mark, mark, { type: "compare" });
const screenOf = (state: State) => topScreen(state) as DifferenceScreen;

const alike = Array.from({ length: 30 }, (_, index) => `step ${index} done`);
const a = [...alike, "saved", ...alike, "lost"];
const b = [...alike, "not saved", ...alike];

function loaded(): State {
	const state = act(compared, show);
	const paths = logsCompared(state, screenOf(state))!;
	const difference = { a, b, lines: logDifference(a, b), isCut: false };
	return act(state, {
		type: "difference-loaded",
		key: differenceKey(paths),
		difference: { is: "loaded", value: difference },
	});
}

test("the log of the first run is held against that of each other one", () => {
	const [effect] = effectsOf(compared, show);
	expect(effect).toEqual({ type: "load-difference", paths: ["/data/sweep/0/train.log", "/data/sweep/1/train.log"] });
	const next = act(compared, show, { type: "next-run", by: 1 });
	expect(screenOf(next).other).toBe(2);
	expect(logsCompared(next, screenOf(next))).toEqual(["/data/sweep/0/train.log", "/data/sweep/2/train.log"]);
	expect(act(next, { type: "next-run", by: 1 }).message).toBe("this is the last of the runs");
	expect(act(compared, show, { type: "next-run", by: -1 }).message).toBe("this is the first to hold against");
});

test("from difference to difference, with all lines or those near one", () => {
	const state = loaded();
	const first = act(state, { type: "next-difference", by: 1 });
	expect(placeIn(first).cursor).toBe(4);
	const second = act(first, { type: "next-difference", by: 1 });
	expect(placeIn(second).cursor).toBe(4 + 2 + 7);
	expect(act(second, { type: "next-difference", by: 1 }).message).toBe("there is no difference below");
	expect(placeIn(act(second, { type: "next-difference", by: -1 })).cursor).toBe(4);
	expect(placeIn(act(state, { type: "toggle-all" }, { type: "next-difference", by: 1 })).cursor).toBe(30);
});
