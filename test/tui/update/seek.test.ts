import { expect, test } from "vitest";
import type { Action } from "../../../source/tui/action.ts";
import { viewOfText } from "../../../source/tui/update/text.ts";
import { act, effectsOf, logOf, stateOf, typed } from "../small-state.ts";

const path = "/data/sweep/0/train.log";
const tab = act(stateOf(), { type: "open" }, { type: "show-tab", tab: "log" });
const stamped = logOf(path, 50).lines.map((line, index) => ({
	...line,
	text: index === 0 ? "a line without a time" : `[2024-05-02 09:${10 + index}:00,000][train][INFO] - ${index}`,
}));
const loaded = (lines = stamped): Action => ({
	type: "log-loaded",
	path,
	at: "end",
	window: { is: "loaded", value: { ...logOf(path, 50), lines } },
});
const log = act(tab, loaded());
const ask = (text: string): Action[] => [{ type: "start-prompt", kind: "time" }, ...typed(text, "enter")];

test("a time of the day of what is seen, or of any other", () => {
	const at = (...date: [number, number, number, number?]) => Date.UTC(2024, 4, ...date);
	expect(effectsOf(log, ...ask("09:41"))).toEqual([{ type: "seek-log", path, time: at(2, 9, 41) }]);
	expect(effectsOf(log, ...ask(" 9:41:07 "))).toEqual([{ type: "seek-log", path, time: at(2, 9, 41, 7) }]);
	expect(effectsOf(log, ...ask("2024-05-07 23:00"))).toEqual([{ type: "seek-log", path, time: at(7, 23, 0) }]);
});

test("what is no time says how one is written, and stays to be mended", () => {
	for (const text of ["9", "24:00", "2024-13-01 10:00", "noon"]) {
		const wrong = act(log, ...ask(text));
		expect(wrong.prompt?.error?.message).toContain("a time is written");
	}
	expect(act(log, ...ask("")).prompt).toBe(null);
});

test("the line comes into sight; none may be as late, or have a time", () => {
	const sought = { type: "log-placed", path, offset: 310 } as const;
	expect(effectsOf(log, sought)).toEqual([{ type: "load-log", path, at: 310 }]);
	expect(viewOfText(act(log, sought))?.found).toBe(310);
	expect(act(log, { ...sought, offset: undefined }).message).toBe("no line is as late as that");
	expect(act(log, { ...sought, offset: "no such file" }).message).toBe("no such file");
	const bare = act(tab, loaded([...logOf(path, 50).lines]));
	expect(act(bare, ...ask("09:41")).message).toBe("the lines here do not begin with a time");
	expect(act(tab, ...ask("09:41")).message).toBe("there is no text here");
});
