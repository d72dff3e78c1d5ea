import { describe, expect, test } from "vitest";
import { seriesKey } from "../../../source/tui/state.ts";
import { update } from "../../../source/tui/update/update.ts";
import { act, configOf, effectsOf, keyOf, placeIn, stateOf, typed } from "../small-state.ts";

const state = stateOf();
const run = keyOf(state, 0);

test("q quits, but is a letter where text is typed", () => {
	expect(act(state, { type: "quit" }).exit).toBe(0);
	const typing = act(state, { type: "start-prompt", kind: "filter" }, ...typed("q"));
	expect([typing.exit, typing.prompt?.text]).toEqual([null, "q"]);
});

describe("a message", () => {
	const said = act(state, { type: "say", message: "hello" });
	test("stays until the next key", () => {
		expect(said.message).toBe("hello");
		expect(act(said, { type: "move", by: 1 }).message).toBe(null);
		expect(act(said, { type: "start-prompt", kind: "filter" }).message).toBe(null);
	});

	test("is not taken away by what the disk answers, or a resize", () => {
		const { table } = state;
		const answers = [
			{ type: "series-loaded", series: new Map() },
			{ type: "summaries-loaded", metric: "val_acc", summaries: new Map() },
			{ type: "files-measured", run, sizes: new Map() },
			{ type: "runs-loaded", table, problems: [], scanned: 6, complete: true, settled: true },
			{ type: "resized", columns: 90, rows: 30 },
		] as const;
		for (const answer of answers) expect(act(said, answer).message).toBe("hello");
	});
});

test("the command that shows this again goes to the clipboard and on the screen", () => {
	const text = "exptrack tui /data/sweep --fresh";
	expect(effectsOf(state, { type: "copy-command" })).toEqual([{ type: "copy", text }]);
	expect(act(state, { type: "copy-command" }).message).toBe(`copied: ${text}`);
});

test("what was read is kept where its screen looks for it", () => {
	const documents = configOf("a: 1");
	const broken = { is: "broken", message: "no" } as const;
	const sizes = new Map([["train.log", 7]]);
	const read = act(
		state,
		{ type: "series-loaded", series: new Map([[seriesKey(run, "val_acc"), broken]]) },
		{ type: "config-loaded", run, documents },
		{ type: "files-measured", run, sizes },
		{ type: "arrays-loaded", path: `${run}/val_acc.npy`, arrays: broken },
	);
	expect(read.series.get(seriesKey(run, "val_acc"))).toBe(broken);
	expect(read.configs.get(run)).toBe(documents);
	expect(read.fileSizes.get(run)).toBe(sizes);
	expect(read.arrays.get(`${run}/val_acc.npy`)).toBe(broken);
});

test("of much that was read the oldest is forgotten, and what is read again is not old", () => {
	const documents = configOf("");
	const config = (name: string) => ({ type: "config-loaded", run: name, documents }) as const;
	let many = act(state, config("first"), config("second"));
	for (let index = 0; index < 1998; index++) many = update(many, config(String(index)))[0];
	expect(many.configs.size).toBe(2000);
	const full = act(many, config("first"), config("more"));
	expect(full.configs.size).toBe(2000);
	expect([full.configs.has("first"), full.configs.has("second"), full.configs.has("more")]).toEqual([
		true,
		false,
		true,
	]);
});

test("the same action on the same state has the same result", () => {
	const once = update(state, { type: "page", by: 1 });
	expect(update(state, { type: "page", by: 1 })).toEqual(once);
	expect(placeIn(state).cursor).toBe(0);
});
