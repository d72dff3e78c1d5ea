import { expect, test } from "vitest";
import { showTab } from "../../../source/tui/update/run.ts";
import { act, effectsOf, keyOf, logOf, stateOf, sweep } from "../small-state.ts";

const edit = { type: "open-file", tool: "editor" } as const;
const page = { type: "open-file", tool: "pager" } as const;
const open = { type: "open" } as const;
const nowhere = { line: null, offset: null };

test("of a run its config for an editor, its log for a pager", () => {
	const runs = stateOf();
	for (const state of [runs, act(runs, open)]) {
		expect(effectsOf(state, edit)).toEqual([
			{ type: "hand-over", tool: "editor", path: "/data/sweep/0/.hydra/config.yaml", ...nowhere },
		]);
		expect(effectsOf(state, page)).toEqual([
			{ type: "hand-over", tool: "pager", path: "/data/sweep/0/train.log", ...nowhere },
		]);
	}
});

test("the file under the cursor, of a text the place in sight, of a problem its line", () => {
	const run = act(stateOf(), open);
	const files = act(showTab(run, "files"), { type: "move", by: 1 });
	expect(effectsOf(files, edit)).toMatchObject([{ path: "/data/sweep/0/train_loss.npy" }]);
	const metrics = showTab(run, "metrics");
	expect(effectsOf(metrics, edit)[0]).toMatchObject({ path: "/data/sweep/0/val_acc.npy" });
	const log = logOf(`${keyOf(run, 0)}/train.log`, 60);
	const loaded = { type: "log-loaded", path: log.path, at: "end", window: { is: "loaded", value: log } } as const;
	const text = act(showTab(run, "log"), loaded, { type: "move", by: -10 });
	expect(effectsOf(text, page)).toMatchObject([{ path: log.path, line: null, offset: 310 }]);
	const end = act(showTab(run, "log"), loaded);
	expect(effectsOf(end, edit)).toMatchObject([{ offset: 590 }]);
	expect(effectsOf(end, page)).toMatchObject([{ offset: 410 }]);
	const problems = act(
		{ ...stateOf(), problems: [{ path: "/data/a.yaml", message: "bad", line: 7 }] },
		{ type: "show-problems" },
	);
	expect(effectsOf(problems, edit)).toMatchObject([{ path: "/data/a.yaml", line: 7 }]);
});

test("where there is no file that is said", () => {
	const state = stateOf(sweep(2).map((run) => ({ ...run, files: [], hydraFolder: null })));
	expect(act(state, edit).message).toBe("there is no file here to open");
	expect(act(state, page).message).toBe("there is no file here to open");
	expect(act(stateOf([]), edit).message).toBe("there is no file here to open");
});
