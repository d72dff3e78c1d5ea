import { expect, test } from "vitest";
import { textKeys } from "../../source/tui/text-keys.ts";
import { act, logOf, stateOf } from "./small-state.ts";

const path = "/data/sweep/0/train.log";
const tab = act(stateOf(), { type: "open" }, { type: "show-tab", tab: "log" });
const log = act(tab, { type: "log-loaded", path, at: "end", window: { is: "loaded", value: logOf(path, 30) } });
const array = act(tab, { type: "show-tab", tab: "files" }, { type: "move", by: 2 }, { type: "open" });

test("a key that needs a text says so where there is none", () => {
	const careful = textKeys.filter(({ unless }) => unless !== undefined);
	expect(careful.length).toBeGreaterThan(7);
	for (const { name, unless } of careful) {
		expect([name, unless!(log)]).toEqual([name, null]);
		expect([name, unless!(array)]).toEqual([name, "there is no text here"]);
		expect([name, unless!(tab)]).toEqual([name, "there is no text to be read here"]);
	}
});
