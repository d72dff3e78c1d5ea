import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../source/render/glyphs.ts";
import { comparedRows } from "../../source/tui/compared-rows.ts";
import type { CompareScreen } from "../../source/tui/screen.ts";
import { overviewLines } from "../../source/tui/screens/overview-lines.ts";
import { topScreen } from "../../source/tui/state.ts";
import { act, effectsOf, stateOf } from "./small-state.ts";

const files = ["train.log", "val_acc.npy", "wandb/run-20240101_120000-abc/files/wandb-metadata.json"];
const withLogger = [{ files }, { files }, {}];
const [first, second] = ["/data/sweep/0", "/data/sweep/1"];
const loads = (effects: ReturnType<typeof effectsOf>) => effects.filter(({ type }) => type === "load-environments");

test("the overview asks once for what a logger recorded, and never where there is none", () => {
	const open = { type: "open" } as const;
	expect(loads(effectsOf(stateOf(withLogger), open))).toEqual([{ type: "load-environments", runs: [first] }]);
	const opened = act(stateOf(withLogger), open);
	expect(loads(effectsOf(opened, { type: "back" }, open))).toEqual([]);
	expect(loads(effectsOf(stateOf(withLogger), { type: "move", by: 2 }, open))).toEqual([]);
});

test("it is asked for anew once files of the run have changed", () => {
	const opened = act(stateOf(withLogger), { type: "open" });
	const changed = effectsOf(opened, { type: "runs-changed", changed: new Set([first]), live: null });
	const refreshed = changed.flatMap((effect) => (effect.type === "refresh" ? loads([...effect.effects]) : []));
	expect(refreshed).toEqual([{ type: "load-environments", runs: [first] }]);
});

const environments = new Map([
	[
		first,
		{ commit: "0a1b2c3d4e5f6a7b8c9d", remote: "git@example.org:a/b.git", host: "gpu01", python: "3.11", wandb: "abc" },
	],
	[second, { commit: "0a1b2c3d4e5f6a7b8c9d", host: "gpu02", python: "3.11" }],
]);

test("the overview has a line each for the code, the machine, and where else the run is kept", () => {
	const told = act(stateOf(withLogger), { type: "open" }, { type: "environments-loaded", environments });
	const facts = overviewLines(told, first).filter(({ name }) => ["git", "machine", "kept as"].includes(name));
	expect(facts).toEqual([
		{ name: "git", text: "0a1b2c3d4e5f6a7b8c9d, of git@example.org:a/b.git" },
		{ name: "machine", text: "gpu01, 3.11" },
		{ name: "kept as", text: "wandb run abc" },
	]);
});

test("runs side by side: the commit, and what differs", () => {
	const mark = { type: "toggle-mark" } as const;
	const comparing = act(stateOf(withLogger), mark, mark, { type: "compare" });
	const screen = topScreen(comparing) as CompareScreen;
	expect(screen.kind).toBe("compare");
	const rowsOf = (state: typeof comparing) =>
		comparedRows(state, topScreen(state) as CompareScreen)
			.filter(({ key }) => key.startsWith("environment "))
			.map(({ name, cells }) => [name, ...cells(unicodeGlyphs).map(({ text }) => text)]);
	expect(rowsOf(comparing)).toEqual([]);
	expect(rowsOf(act(comparing, { type: "environments-loaded", environments }))).toEqual([
		["git commit", "0a1b2c3d4e5f", "0a1b2c3d4e5f"],
		["host", "gpu01", "gpu02"],
	]);
});
