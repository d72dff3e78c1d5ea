import { expect, test } from "vitest";
import { topScreen } from "../../../source/tui/state.ts";
import { act, effectsOf, stateOf, sweep, typed } from "../small-state.ts";

const open = { type: "start-prompt", kind: "command" } as const;
const runs = stateOf(sweep(20));

test("Enter does what is under the cursor, as its key does", () => {
	const done = act(runs, open, ...typed("last", "enter"));
	expect(done.prompt).toBeNull();
	expect(topScreen(done)).toEqual(topScreen(act(runs, { type: "move-to", end: "last" })));
	expect(effectsOf(runs, open, ...typed("copy-command", "enter"))).toMatchObject([{ type: "copy" }]);
	expect(act(runs, open, ...typed("quit", "enter")).exit).toBe(0);
});

test("arrows and pages move its cursor, typing puts it back on the nearest", () => {
	const at = (...keys: readonly string[]) => act(runs, open, ...typed("", ...keys)).prompt?.chosen;
	expect([at("down"), at("down", "down", "up"), at("up"), at("pagedown"), at("pagedown", "pageup")]).toEqual([
		1, 1, 0, 10, 0,
	]);
	expect(act(runs, open, ...typed("", "down", "down"), ...typed("s")).prompt?.chosen).toBe(0);
	const third = act(runs, open, ...typed("theme", "down", "down"));
	expect(act(third, ...typed("", "enter")).theme).toBe("light");
	const far = act(runs, open, ...typed("theme", ...Array.from({ length: 99 }, () => "down")));
	expect(act(far, ...typed("", "up")).prompt?.chosen).toBe((far.prompt?.chosen ?? 0) - 1);
});

test("Esc closes it and changes nothing, what cannot act says why", () => {
	const closed = act(runs, open, ...typed("quit", "down", "escape"));
	expect([closed.prompt, closed.exit, closed.stack]).toEqual([null, null, runs.stack]);
	expect(act(runs, open, ...typed("clear-marks", "enter"))).toMatchObject({
		prompt: null,
		message: "no run is marked",
	});
	const none = act(runs, open, ...typed("zzzz", "enter"));
	expect(none.message).toBe("no action is called so: Esc closes the list");
	expect(none.prompt?.text).toBe("zzzz");
});

test("a metric and a theme are chosen by name", () => {
	expect(act(runs, open, ...typed("metric train", "enter")).metric).toBe("train_loss");
	const chart = act(runs, { type: "open-chart" }, open, ...typed("metric train", "enter"));
	expect(topScreen(chart)).toMatchObject({ kind: "chart", metric: "train_loss" });
	expect(act(runs, open, ...typed("theme light", "enter"))).toMatchObject({ theme: "light" });
});

test("a run is opened wherever it is, with its experiment above it; on the tab that is seen", () => {
	const other = sweep(3).map((run) => ({ ...run, experiment: "again" }));
	const two = act(stateOf([...other, ...sweep(20)]), { type: "move", by: 1 }, { type: "open" });
	const there = act(two, open, ...typed("run again/2", "enter"));
	expect(there.stack.map(({ kind }) => kind)).toEqual(["experiments", "runs", "run"]);
	expect(topScreen(there)).toMatchObject({ run: "/data/again/2", tab: "overview" });
	const above = act(there, { type: "back" });
	expect(topScreen(above)).toMatchObject({ kind: "runs", place: { cursor: 2, key: "/data/again/2" } });
	expect(topScreen(act(above, { type: "back" }))).toMatchObject({ kind: "experiments", place: { cursor: 0 } });
	const log = act(there, { type: "show-tab", tab: "log" }, open, ...typed("run sweep/17", "enter"));
	expect(topScreen(log)).toMatchObject({ run: "/data/sweep/17", tab: "log" });
	expect(act(two, { type: "go-to-run", run: "/gone" }).message).toBe("this run is gone");
});

test("a run is opened also where a filter leaves out all of its project", () => {
	const other = sweep(3).map((run) => ({ ...run, project: "p", experiment: "p/again" }));
	const all = stateOf([...sweep(3).map((run) => ({ ...run, job: "first" })), ...other]);
	const few = act(all, { type: "start-prompt", kind: "filter" }, ...typed("job = first", "enter"));
	const there = act(few, open, ...typed("run again/2", "enter"));
	expect(there.stack.map(({ kind }) => kind)).toEqual(["projects", "experiments", "runs", "run"]);
	expect(topScreen(there)).toMatchObject({ run: "/data/p/again/2" });
});

test("in the help / keeps the keys that have a word, Esc shows all again", () => {
	const help = act(runs, { type: "show-help" }, { type: "move", by: 9 });
	const found = act(help, { type: "start-prompt", kind: "help" }, ...typed("side by side"));
	expect(topScreen(found)).toMatchObject({ search: "side by side", place: { cursor: 0 } });
	expect(topScreen(act(found, ...typed("", "escape")))).toEqual(topScreen(help));
	expect(topScreen(act(found, ...typed("", "enter")))).toMatchObject({ search: "side by side" });
});
