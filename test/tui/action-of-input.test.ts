import { expect, test } from "vitest";
import { actionOfInput } from "../../source/tui/action-of-input.ts";
import { act, stateOf, sweep } from "./small-state.ts";

const runs = stateOf(sweep(4));
const typing = act(runs, { type: "start-prompt", kind: "filter" });

test("a key does what it is bound to, and in a prompt it is typed", () => {
	const key = { kind: "key", name: "j", text: "j" } as const;
	expect(actionOfInput(runs, key)).toEqual({ type: "move", by: 1 });
	expect(actionOfInput(typing, key)).toEqual({ type: "edit-prompt", key: "j", text: "j" });
	expect(actionOfInput(runs, { kind: "key", name: "f12", text: "" })).toBeNull();
});

test("a paste is text for a prompt, and does nothing without one", () => {
	const paste = { kind: "paste", text: "q" } as const;
	expect(actionOfInput(runs, paste)).toBeNull();
	expect(actionOfInput(typing, paste)).toEqual({ type: "edit-prompt", key: "", text: "q" });
});

test("the mouse asks for what is under it", () => {
	const wheel = { kind: "mouse", action: "wheel-down", button: 0, x: 3, y: 8 } as const;
	expect(actionOfInput(runs, wheel)).toEqual({ type: "move", by: 3 });
	expect(actionOfInput(runs, { ...wheel, action: "release" })).toBeNull();
});
