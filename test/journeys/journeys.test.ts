import { join } from "node:path";
import { expect, test } from "vitest";
import { loadTable } from "../../source/project/open-project.ts";
import { Explorer, examples } from "../tui/explorer.ts";

const vision = join(examples, "vision");
/** The row under the cursor. */
const current = (explorer: Explorer) =>
	explorer
		.frame()
		.find((line) => line.startsWith("▸"))
		?.trim() ?? "";

test("which run is best: open the sweep, sort by the metric", async () => {
	const explorer = await Explorer.open(vision);
	await explorer.press("enter", "right", "right", "right", "right", "s", "home");
	expect(current(explorer)).toMatch(/^▸ +7 .* 0\.97206 @7/);
	await explorer.press("s", "home");
	expect(current(explorer)).toMatch(/^▸ +\d+ .* 0\.05 @0/);
});

test("why did a run fail: keep the failed ones, open one, read its log", async () => {
	const explorer = await Explorer.open(vision);
	await explorer.press(..."/status = failed", "enter", "enter", "enter");
	expect(explorer.text()).toMatch(/status +failed: FloatingPointError/);
	await explorer.press("5");
	expect(explorer.text()).toContain("Traceback (most recent call last):");
	await explorer.press("escape", "escape");
	expect(explorer.text()).toContain("1 of 28 runs");
});

test("the value under the cursor is kept or dropped", async () => {
	const explorer = await Explorer.open(vision);
	await explorer.press("enter", "right", "right", "f");
	expect(explorer.text()).toContain("filter optimizer.lr = 0.0003");
	expect(explorer.text()).toContain("3 of 12 runs");
	await explorer.press("/", "ctrl-u", "enter", "F");
	expect(explorer.text()).toContain("9 of 12 runs");
});

test("columns are hidden, chosen and come back", async () => {
	const explorer = await Explorer.open(vision);
	await explorer.press("enter");
	const head = () => explorer.frame()[2]!.trim().split(/\s+/);
	expect(head().slice(0, 4)).toEqual(["run", "status", "lr", "seed"]);
	await explorer.press("right", "right", "x");
	expect(head().slice(0, 3)).toEqual(["run", "status", "seed"]);
	await explorer.press("c", "ctrl-u", ..."batch_size, lr", "enter");
	expect(head().slice(0, 4)).toEqual(["run", "status", "batch_size", "lr"]);
	await explorer.press("C");
	expect(head().slice(2, 4)).toEqual(["lr", "seed"]);
});

test("another metric, its curve, its file", async () => {
	const explorer = await Explorer.open(vision);
	await explorer.press("enter", "M");
	expect(explorer.frame()[1]).toMatch(/metric train_loss ↓best/);
	await explorer.press("enter", "3");
	expect(explorer.text()).toMatch(/train_loss.* ↓/);
	await explorer.press("enter");
	expect(explorer.text()).toContain("train_loss ↓   over index");
	await explorer.press("escape", "t", "down", "enter");
	expect(explorer.text()).toMatch(/train_loss {2}<f8 {2}shape \(200,\)/);
});

test("text is found in a log, upwards from its end, and again", async () => {
	const explorer = await Explorer.open(vision);
	await explorer.press("enter", "enter", "5", ..."/epoch", "enter");
	const log = () => [...explorer.state.logs.values()].find(({ is }) => is === "loaded");
	const first = log();
	expect(first?.is === "loaded" && first.value.found).toBeGreaterThan(0);
	await explorer.press("n");
	const second = log();
	expect(second?.is === "loaded" && first?.is === "loaded" && second.value.found! < first.value.found!).toBe(true);
});

test("a resize keeps the run under the cursor in sight", async () => {
	const explorer = await Explorer.open(vision);
	await explorer.press("enter", "end");
	explorer.store.dispatch({ type: "resized", columns: 50, rows: 12 });
	await explorer.settled();
	expect(current(explorer)).toMatch(/^▸ +11 /);
});

test("runs that arrive do not carry the cursor away", async () => {
	const explorer = await Explorer.open(vision);
	await explorer.press("enter", "down", "down", "down");
	const [before, { table, ...rest }] = [current(explorer), await loadTable([vision])];
	const isLate = (path: string) => path.endsWith("/0") || path.endsWith("/1");
	const early = table.runs.flatMap(({ path }, row) => (isLate(path) ? [] : [row]));
	const part = {
		choices: new Map(),
		sweeps: new Map(),
		runs: early.map((row) => table.runs[row]!),
		columns: new Map(
			Array.from(table.columns, ([name, column]) => [
				name,
				{ ...column, codes: Uint32Array.from(early, (row) => column.codes[row]!) },
			]),
		),
	};
	explorer.store.dispatch({ type: "runs-loaded", ...rest, table: part, complete: false });
	expect(current(explorer).slice(0, 8)).toBe(before.slice(0, 8));
	explorer.store.dispatch({ type: "runs-loaded", ...rest, table });
	expect(current(explorer).slice(0, 8)).toBe(before.slice(0, 8));
});

test("Y copies a command, ? explains every key of the screen", async () => {
	const explorer = await Explorer.open(vision);
	await explorer.press("enter", "Y");
	expect(explorer.copied).toEqual([`exptrack tui ${join(vision, "multirun/2024-03-04/09-15-02")} --fresh`]);
	await explorer.press("?");
	expect(explorer.state.stack.at(-1)).toMatchObject({ kind: "help", of: "runs" });
	await explorer.press("escape");
	expect(explorer.state.stack.at(-1)?.kind).toBe("runs");
});
