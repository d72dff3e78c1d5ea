import { expect, test } from "vitest";
import { stateFolderOf } from "../../source/project/state-folder.ts";

test("the folder is that of the specification", () => {
	expect(stateFolderOf({ XDG_STATE_HOME: "/s", HOME: "/h" })).toBe("/s/exptrack");
	expect(stateFolderOf({ XDG_STATE_HOME: "s", HOME: "/h" })).toBe("/h/.local/state/exptrack");
	expect(stateFolderOf({})).toBeNull();
});
