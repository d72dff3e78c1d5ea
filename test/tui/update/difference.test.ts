import { expect, test } from "vitest";
import { logDifference } from "../../../source/query/log-difference.ts";
import { commandOf } from "../../../source/tui/command-of.ts";
import { differenceKey, pathsCompared } from "../../../source/tui/difference.ts";
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
	const paths = pathsCompared(state, screenOf(state))!;
	const difference = { a, b, lines: logDifference(a, b), isCut: false };
	return act(state, {
		type: "difference-loaded",
		key: differenceKey(paths),
		difference: { is: "loaded", value: difference },
	});
}

test("the log of the first run is held against that of each other one", () => {
	const [effect] = effectsOf(compared, show);
	expect(effect).toEqual({
		type: "load-difference",
		paths: ["/data/sweep/0/train.log", "/data/sweep/1/train.log"],
		isLog: true,
	});
	const next = act(compared, show, { type: "next-run", by: 1 });
	expect(screenOf(next).other).toBe(2);
	expect(pathsCompared(next, screenOf(next))).toEqual(["/data/sweep/0/train.log", "/data/sweep/2/train.log"]);
	expect(act(next, { type: "next-run", by: 1 }).message).toBe("this is the last of the runs");
	expect(act(compared, show, { type: "next-run", by: -1 }).message).toBe("this is the first to hold against");
});

test("f goes round the texts that both have, in which numbers count; another run keeps the one that was chosen", () => {
	const own = (id: string) => ["train.log", `wandb/run-20240101_120000-${id}/files/diff.patch`, "notes.txt"];
	const runs = [{ files: own("a") }, { files: own("b") }, { files: ["train.log", "notes.txt"] }];
	const state = act(stateOf(runs), mark, mark, mark, { type: "compare" }, show);
	const shown = (now: State) => pathsCompared(now, screenOf(now))?.map((path) => path.replace("/data/sweep/", ""));
	const next = { type: "next-text" } as const;
	const [effect] = effectsOf(state, next);
	expect(effect).toMatchObject({ type: "load-difference", isLog: false });
	const patch = act(state, next);
	expect(shown(patch)).toEqual([
		"0/wandb/run-20240101_120000-a/files/diff.patch",
		"1/wandb/run-20240101_120000-b/files/diff.patch",
	]);
	expect(commandOf(patch)).toContain("--diff 'wandb/run-20240101_120000-a/files/diff.patch'".replaceAll("'", ""));
	const notes = act(patch, next);
	expect(shown(act(notes, { type: "next-run", by: 1 }))).toEqual(["0/notes.txt", "2/notes.txt"]);
	expect(shown(act(patch, { type: "next-run", by: 1 }))).toEqual(["0/train.log", "2/train.log"]);
	expect(shown(act(notes, next))).toEqual(["0/train.log", "1/train.log"]);
	expect(act(loaded(), next).message).toBe("the two have no other text in common");
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
