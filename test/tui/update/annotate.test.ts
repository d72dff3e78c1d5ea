import { expect, test } from "vitest";
import type { Action } from "../../../source/tui/action.ts";
import { act, effectsOf, keyOf, loadedAction, placeIn, stateOf, sweep, typed } from "../small-state.ts";

const tags = { type: "start-prompt", kind: "tags" } as const;
const note = { type: "start-prompt", kind: "note" } as const;
const annotated = (key: string, own: readonly string[], text = ""): Action => ({
	type: "annotated",
	annotations: new Map([[key, { tags: own, note: text }]]),
	message: "",
});

test("tags of one run stand in the prompt: what is taken out is taken away", () => {
	const first = stateOf();
	const state = act(first, annotated(keyOf(first, 0), ["good", "draft"]));
	expect(act(state, tags).prompt?.text).toBe("good, draft, ");
	const effects = effectsOf(state, tags, ...typed("", "ctrl-u"), ...typed("good, paper", "enter"));
	expect(effects).toContainEqual({
		type: "annotate",
		runs: [keyOf(state, 0)],
		change: { add: ["good", "paper"], remove: ["draft"] },
	});
});

test("marked runs get tags and lose those with a minus, and keep their others", () => {
	const first = stateOf();
	const state = act(first, annotated(keyOf(first, 0), ["good"]), { type: "toggle-mark" }, { type: "toggle-mark" });
	expect(act(state, tags).prompt?.text).toBe("");
	expect(effectsOf(state, tags, ...typed("paper, -draft, - ,", "enter"))).toContainEqual({
		type: "annotate",
		runs: [keyOf(state, 0), keyOf(state, 1)],
		change: { add: ["paper"], remove: ["draft"] },
	});
});

test("a note is one line, and the one that is there can be edited", () => {
	const first = stateOf();
	const state = act(first, annotated(keyOf(first, 0), [], "in table"));
	expect(effectsOf(state, note, ...typed(" 2", "enter"))).toContainEqual({
		type: "annotate",
		runs: [keyOf(state, 0)],
		change: { note: "in table 2" },
	});
});

test("what is typed is of the run it was begun for, also when another comes under the cursor", () => {
	const first = stateOf(sweep(3).map((run, id) => ({ ...run, status: id < 2 ? "running" : "done" })));
	const running = act(first, { type: "start-prompt", kind: "filter" }, ...typed("status = running", "enter"));
	const [own, other] = [keyOf(first, 0), keyOf(first, 1)];
	const state = act(running, annotated(other, ["good"]));
	const ended = loadedAction(sweep(3).map((run, id) => ({ ...run, status: id === 1 ? "running" : "done" })));
	const meanwhile = act(state, tags, ...typed("bad"), ended);
	expect(placeIn(meanwhile).key).toBe(other);
	expect(effectsOf(meanwhile, ...typed("", "enter"))).toContainEqual({
		type: "annotate",
		runs: [own],
		change: { add: ["bad"], remove: [] },
	});
});

test("that it was done is said, unless a key has said something since", () => {
	const first = stateOf();
	const done = { ...annotated(keyOf(first, 0), ["good"]), message: "changed tags of 1 run" } as Action;
	const asked = act(first, tags, ...typed("good", "enter"));
	expect(act(asked, done).message).toBe("changed tags of 1 run");
	const copied = act(asked, { type: "copy-here" });
	expect(act(copied, done).message).toBe(copied.message);
	expect(act(copied, done).annotations.size).toBe(1);
});

test("Esc changes nothing", () => {
	const state = act(stateOf(), tags, ...typed("x", "escape"));
	expect([state.prompt, state.annotations.size]).toEqual([null, 0]);
});

test("Tab takes the tag that most runs have", () => {
	const first = stateOf();
	const annotations = new Map([
		[keyOf(first, 0), { tags: ["paper"], note: "" }],
		[keyOf(first, 1), { tags: ["pa", "good"], note: "" }],
		[keyOf(first, 2), { tags: ["pa"], note: "" }],
	]);
	const state = act(first, { type: "annotated", annotations, message: "" }, { type: "move", by: 4 }, tags);
	expect(act(state, ...typed("good, -p", "tab")).prompt?.text).toBe("good, -pa");
	expect(act(state, ...typed("x", "tab")).message).toBe("nothing begins like this");
});
