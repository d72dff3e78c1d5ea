import { expect, test } from "vitest";
import { copiesHere } from "../../source/tui/copies.ts";
import { type State, seriesKey } from "../../source/tui/state.ts";
import { showTab } from "../../source/tui/update/run.ts";
import { act, configOf, keyOf, logOf, stateOf, sweep, typed } from "./small-state.ts";

const open = { type: "open" } as const;

function texts(state: State): string[] {
	return copiesHere(state).map(({ text }) => text);
}

test("projects and experiments are folders", () => {
	const more = [...sweep(2), ...sweep(2).map((run) => ({ ...run, project: "p", experiment: "p/other" }))];
	const projects = act(stateOf(more));
	expect(texts(projects)).toEqual(["/data"]);
	expect(texts(act(projects, open))).toEqual(["/data/sweep"]);
	expect(texts(act(projects, { type: "move", by: 1 }, open))).toEqual(["/data/p/other"]);
});

test("a cell of a parameter is its value, then the override that sets it, then the run", () => {
	const runs = act(stateOf(sweep(6), { metric: "val_acc" }), { type: "choose-columns", text: "opt.name, opt.lr" });
	const column = (by: number) => act(runs, { type: "move-column", by });
	expect(texts(column(2)).slice(0, 3)).toEqual(["adam", "opt.name=adam", "/data/sweep/0"]);
	expect(texts(column(3)).slice(0, 3)).toEqual(["0.1", "opt.lr=0.1", "/data/sweep/0"]);
	// The state has no column of its own to be set by.
	expect(texts(column(1))[0]).toMatch(/done$/);
	// Nothing stands there yet.
	expect(texts(column(4))[0]).toBe("/data/sweep/0");
	const summary = { ...{ n: 3, last: 0.25, best: 0.123456789, bestStep: 2 } } as never;
	const loaded = {
		type: "summaries-loaded",
		metric: "val_acc",
		summaries: new Map([[keyOf(runs, 0), summary]]),
	} as const;
	expect(texts(act(column(4), loaded))[0]).toBe("0.123456789");
});

test("values, and configurations as the overrides that make them", () => {
	const runs = stateOf();
	const facets = act(runs, { type: "show-facets" });
	expect(texts(facets)).toHaveLength(2);
	expect(texts(facets)[1]).toMatch(new RegExp(`^opt\\.\\w+=${texts(facets)[0]}$`));
	expect(texts(act(runs, { type: "show-groups" }))).toEqual(["opt.lr=0.1 opt.name=adam"]);
});

test("tabs of a run: the line, key and value, the metric, the file", () => {
	const run = act(stateOf(), open);
	const key = keyOf(run, 0);
	expect(texts(run)[0]).toBe("done");
	expect(texts(run)[1]).toBe(key);
	const config = act(
		showTab(run, "config"),
		{ type: "config-loaded", run: key, documents: configOf("a: 1\nmodel:\n  size: [1, 2]\n") },
		{ type: "move-to", end: "last" },
	);
	const path = `${key}/.hydra/config.yaml`;
	expect(texts(config)).toEqual(["model.size=[1, 2]", "[1, 2]", "model.size", `${path}:3`]);
	const up = act(config, { type: "move", by: -1 });
	expect(texts(up)).toEqual(["model:\n  size: [1, 2]", "size: [1, 2]", "model", `${path}:2`]);
	const files = act(showTab(run, "files"), { type: "move-to", end: "last" });
	expect(texts(files)).toEqual([`${key}/val_acc.npy`, "val_acc.npy"]);
	const values = Float64Array.of(1, 0.1 + 0.2);
	const series = { name: "x", axis: "step", otherAxes: [], times: null, origin: null, steps: values, values };
	const read = {
		type: "series-loaded",
		series: new Map([[seriesKey(key, "val_acc"), { is: "loaded", value: series }]]),
	};
	const metrics = act(showTab(run, "metrics"), read as never);
	expect(texts(metrics)).toEqual(["val_acc", "0.30000000000000004", `${key}/val_acc.npy`]);
});

test("of a text the line that is meant, all that is in sight, and the file", () => {
	const run = showTab(act(stateOf(), open), "log");
	const log = logOf(`${keyOf(run, 0)}/train.log`, 60);
	const end = act(run, { type: "log-loaded", path: log.path, at: "end", window: { is: "loaded", value: log } });
	const [line, sight, path] = texts(end);
	expect([line, path]).toEqual(["line 59", log.path]);
	expect(sight).toMatch(/^line 41\n[\s\S]*line 59\n$/);
	expect(texts(act(end, { type: "move", by: -5 }))[0]).toBe("line 36");
});

test("problems are told with their place, keys with what they do", () => {
	const state = { ...stateOf(), problems: [{ path: "/data/x.yaml", message: "is broken", line: 3 }] };
	expect(texts(act(state, { type: "show-problems" }))).toEqual(["/data/x.yaml:3: is broken", "/data/x.yaml"]);
	const help = act(state, { type: "show-help" });
	expect(texts(help)).toEqual(["move"]);
	expect(texts(act(help, { type: "move", by: 1 }))).toEqual(["down j\tdown one row"]);
	// Below the first title the list has other rows than the keymap.
	const found = act(help, { type: "start-prompt", kind: "help" }, ...typed("what could not", "enter"));
	expect(texts(act(found, { type: "move", by: 1 }))).toEqual(["!\twhat could not be read"]);
});

test("in a chart what is read out, else its metric; side by side the line", () => {
	const runs = act(stateOf(sweep(6), { metric: "val_acc" }), { type: "toggle-mark" }, { type: "toggle-mark" });
	const curve = (row: number) => {
		const steps = Float64Array.of(0, 1, 2);
		const own = { name: "val_acc", axis: "step", otherAxes: [], times: null, origin: null };
		const value = { ...own, steps, values: steps.map((step) => step + row) };
		return [seriesKey(keyOf(runs, row), "val_acc"), { is: "loaded", value }] as const;
	};
	const loaded = act(runs, { type: "series-loaded", series: new Map([curve(0), curve(1)]) });
	const chart = act(loaded, { type: "open-chart" });
	expect(texts(chart)).toEqual(["val_acc"]);
	const lines = texts(act(chart, { type: "move-chart-cursor", by: -1 }))[0]!.split("\n");
	expect(lines.map((line) => line.split("\t").slice(1))).toEqual([
		["2", "2"],
		["2", "3"],
	]);
	const compared = act(loaded, { type: "compare" });
	expect(texts(compared)[0]).toMatch(/^status\t. done\t. done$/);
});
