import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { keystrokeCount, ownWay } from "../../build/keystrokes/keystroke-count.ts";
import { keystrokeTasks } from "../../build/keystrokes/keystroke-tasks.ts";
import { temporaryTree } from "../project/tree.ts";
import { examples } from "./examples.ts";
import { openPty, type Pty } from "./pty.ts";

let pty: Pty | undefined;
afterEach(() => pty?.close());

test.each(keystrokeTasks.map((task) => [task.name, task.steps] as const))("%s", async (_, steps) => {
	const home = temporaryTree();
	pty = openPty([], {
		cols: 100,
		rows: 30,
		cwd: join(examples, "vision"),
		env: { XDG_STATE_HOME: home, XDG_CONFIG_HOME: home },
	});
	const answer = steps.at(-1)!;
	for (const step of steps) {
		// No key is counted that was not needed.
		if (step === answer && step.keys.length > 0) expect(pty.text()).not.toMatch(answer.shows);
		pty.press(...step.keys);
		await pty.waitFor(step.shows);
	}
	expect(pty.text()).toMatch(answer.shows);
});

test("exptrack needs the fewest keystrokes for each", () => {
	for (const task of keystrokeTasks) {
		const others = [task.leet, task.guild].filter((way) => typeof way !== "string").map(keystrokeCount);
		for (const other of others) expect(keystrokeCount(ownWay(task)), task.name).toBeLessThan(other);
	}
});
