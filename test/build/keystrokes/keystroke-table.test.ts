import { expect, test } from "vitest";
import { keystrokeCount } from "../../../build/keystrokes/keystroke-count.ts";
import { keystrokeTable } from "../../../build/keystrokes/keystroke-table.ts";
import { keystrokeTasks } from "../../../build/keystrokes/keystroke-tasks.ts";

test("what is typed at the prompt counts, and Enter", () => {
	expect(keystrokeCount({ command: "exptrack", keys: ["down", "enter"] })).toBe(11);
});

test("a row a task, with keys that repeat written once", () => {
	const rows = keystrokeTable().trim().split("\n").slice(2);
	expect(rows.map((row) => row.split(" | ")[0]!.slice(2))).toEqual(keystrokeTasks.map(({ name }) => name));
	for (const row of rows) expect(row.split(" | ")).toHaveLength(4);
	expect(rows[0]).toContain("33 `↓` `Space` ×11<br>");
	expect(rows.at(-1)).toContain("**11** `⏎` `a`<br>");
});
