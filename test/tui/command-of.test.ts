import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { folderOf } from "../../source/model/run.ts";
import { parseFilter } from "../../source/query/parse-filter.ts";
import { shellWords } from "../../source/settings/shell-words.ts";
import { commandOf } from "../../source/tui/command-of.ts";
import { foldedRows } from "../../source/tui/folded-rows.ts";
import { runsOf } from "../../source/tui/select.ts";
import { seriesKey, topScreen } from "../../source/tui/state.ts";
import { runMain } from "../commands/run-main.ts";
import { Explorer, examples } from "./explorer.ts";
import { act, keyOf, loadedAction, stateOf, sweep, typed } from "./small-state.ts";

test("the folder of what is seen", () => {
	const more = [...sweep(2), { ...sweep(1)[0]!, experiment: "other" }];
	const experiments = stateOf(more);
	expect(commandOf(experiments)).toBe("exptrack tui data --fresh");
	const runs = act(experiments, { type: "move", by: 1 }, { type: "open" });
	expect(commandOf(runs)).toBe("exptrack tui /data/sweep --fresh");
	expect(commandOf(act(runs, { type: "open" }))).toBe("exptrack tui /data/sweep/0 --fresh");
	expect(commandOf(act(runs, { type: "open" }, loadedAction([])))).toBe("exptrack tui data --fresh");
	const here = stateOf(sweep(2).map((run) => ({ ...run, experiment: "." })));
	expect(commandOf(here)).toBe("exptrack tui /data --fresh");
	const single = { kind: "singlerun", experiment: "a", path: "a" } as const;
	const singles = stateOf([single, { ...single, experiment: "b", path: "b" }]);
	expect(commandOf(singles)).toBe("exptrack tui data --fresh");
});

test("what is folded is printed by a command, and what else is opened from the runs belongs to them", () => {
	const state = stateOf(sweep(6), { groups: ["opt", "model"] });
	expect(commandOf(act(state, { type: "show-groups" }))).toBe(
		"exptrack ls /data/sweep --metric val_acc --groups opt,model --group seeds",
	);
	expect(commandOf(act(state, { type: "show-facets" }))).toBe("exptrack tui /data/sweep --groups opt,model");
});

test("everything that shapes the view", () => {
	const state = act(
		stateOf(sweep(6), {
			globs: ["*.log", "a b"],
			sort: [
				{ name: "opt.lr", descending: true },
				{ name: "seed", descending: false },
			],
			metric: "val_acc",
		}),
		{ type: "start-prompt", kind: "filter" },
		...typed("opt.name = 'a\\'b' or seed < 3", "enter"),
		{ type: "choose-columns", text: "seed, lr" },
	);
	expect(commandOf(state)).toBe(
		"exptrack tui /data/sweep --query '*.log' --query 'a b' --filter 'opt.name = '\\''a\\'\\''b'\\'' or seed < 3' --sort -opt.lr,seed --metric val_acc --columns seed,opt.lr",
	);
});

test("a filter that was made from cells is one that can be typed", () => {
	const state = act(
		stateOf(),
		{ type: "move-column", by: 2 },
		{ type: "filter-cell", keep: true },
		{ type: "filter-cell", keep: false },
	);
	expect(parseFilter(state.filterText)).toEqual(state.filter);
});

test("what the project would have by itself is said to be empty", () => {
	const state = stateOf(sweep(6), { defaultFlags: ["filter", "sort", "seed"] });
	expect(commandOf(state)).toBe("exptrack tui /data/sweep --filter '' --sort ''");
	const filtered = act(state, { type: "start-prompt", kind: "filter" }, ...typed("seed > 1", "enter"));
	expect(commandOf(filtered)).toBe("exptrack tui /data/sweep --filter 'seed > 1' --sort ''");
});

test("seeds that were named", () => {
	const state = stateOf(sweep(6), { seeds: ["seed", "opt.lr"] });
	expect(commandOf(act(state, { type: "show-groups" }))).toBe(
		"exptrack ls /data/sweep --metric val_acc --group seeds --seed seed,opt.lr",
	);
});

test("runs held against one are listed against it, from wherever it is", () => {
	const more = [...sweep(2), ...sweep(2).map((run) => ({ ...run, experiment: "other" }))];
	const baseline = { type: "toggle-baseline" } as const;
	const runs = act(stateOf(more), { type: "move", by: 1 }, { type: "open" }, baseline);
	expect(commandOf(runs)).toBe("exptrack ls /data/sweep --metric val_acc --baseline /data/sweep/0");
	const other = act(runs, { type: "back" }, { type: "move", by: -1 }, { type: "open" });
	expect(commandOf(other)).toBe("exptrack ls /data/other /data/sweep/0 --metric val_acc --baseline /data/sweep/0");
});

test("runs side by side are named, and nothing is left out of them", () => {
	const asked = { metric: "val_acc", defaultFlags: ["filter", "sort"] };
	const state = act(stateOf(sweep(6), asked), { type: "toggle-mark" }, { type: "toggle-mark" }, { type: "compare" });
	const command = "exptrack compare /data/sweep/0 /data/sweep/1 --filter '' --sort ''";
	expect(commandOf(state)).toBe(command);
	expect(commandOf(act(state, { type: "toggle-all" }))).toBe(`${command} --all`);
});

test("a chart is drawn by plot, with what shapes it", () => {
	const marked = act(stateOf(sweep(6), { metric: "val_acc" }), { type: "toggle-mark" }, { type: "toggle-mark" });
	const times = Float64Array.of(1e9, 1e9 + 100, 1e9 + 200);
	const curve = (row: number) => {
		const own = { name: "val_acc", axis: "epoch", otherAxes: [], origin: null };
		const value = { ...own, times, steps: Float64Array.of(0, 1, 2), values: Float64Array.of(1, 2, 3) };
		return [seriesKey(keyOf(marked, row), "val_acc"), { is: "loaded", value }] as const;
	};
	const loaded = act(marked, { type: "series-loaded", series: new Map([curve(0), curve(1)]) });
	const chart = act(loaded, { type: "open-chart" });
	const plot = "exptrack plot /data/sweep --filter 'run in [0, 1]' --metric val_acc";
	expect(commandOf(chart)).toBe(`${plot} --x epoch`);
	const near = act(chart, { type: "move-chart", factor: 0.5 }, { type: "toggle-log" }, { type: "next-smoothing" });
	expect(commandOf(near)).toBe(`${plot} --x epoch --from 0.5 --to 1.5 --log --smooth 0.6`);
	// What stands above the chart explains it.
	expect(commandOf(act(near, { type: "show-help" }))).toBe(commandOf(near));
	const relative = act(chart, { type: "next-axis" });
	expect(commandOf(relative)).toBe(`${plot} --x relative`);
	const wall = act(relative, { type: "next-axis" }, { type: "move-chart", factor: 0.5 });
	expect(commandOf(wall)).toMatch(/--x wall --from \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d --to \d{4}-/);
	const bands = act(stateOf(sweep(6), { metric: "val_acc" }), { type: "show-groups" }, { type: "open-chart" });
	expect(commandOf(bands)).toBe("exptrack plot /data/sweep --metric val_acc --group seeds");
});

test("a file of arrays is printed by cat", () => {
	const files = act(stateOf(), { type: "open" }, { type: "show-tab", tab: "files" }, { type: "move-to", end: "last" });
	expect(commandOf(act(files, { type: "open" }))).toBe("exptrack cat /data/sweep/0/val_acc.npy");
});

/** What the command of the screen prints as JSON; of the screen itself what `ls` prints with the same flags. */
async function printed(explorer: Explorer): Promise<unknown[]> {
	const [, verb = "", ...words] = shellWords(commandOf(explorer.state));
	// What was remembered is the screen's alone.
	const own = words.filter((word) => word !== "--fresh");
	const argv = [verb === "tui" ? "ls" : verb, ...own, "--format", "json", "--no-cache"];
	const { code, out, notes } = await runMain(argv, { cwd: dirname(examples) });
	expect([code, notes.filter((note) => note.startsWith("exptrack:"))], commandOf(explorer.state)).toEqual([0, []]);
	return JSON.parse(out);
}

/** What tells a run from all others, wherever it was opened from. */
function nameOf({ id, started }: { id: unknown; started: string | null }): string {
	return `${id} ${started}`;
}
type Printed = { run: unknown; started: string | null };

test("property: the command selects the runs that are on the screen, in their order", async () => {
	const folder = fc.constantFrom("", "vision", "my_experiment");
	const keys = fc.array(fc.constantFrom(..."jjlhsfFum", "enter", "escape"), { maxLength: 10 });
	await fc.assert(
		fc.asyncProperty(folder, keys, async (below, pressed) => {
			const explorer = await Explorer.open(join(examples, below));
			await explorer.press(...pressed);
			const screen = topScreen(explorer.state);
			if (screen.kind !== "runs") return;
			const rows = runsOf(explorer.state, screen.experiment);
			const seen = Array.from(rows, (row) => nameOf(explorer.state.table.runs[row]!));
			const found = (await printed(explorer)) as Printed[];
			expect(found.map(({ run, started }) => nameOf({ id: run, started }))).toEqual(seen);
		}),
		{ numRuns: 30 },
	);
}, 60_000);

test("groups, charts and runs side by side, as commands print them", async () => {
	const explorer = await Explorer.open(join(examples, "vision", "multirun", "2024-03-04", "09-15-02"));
	await explorer.press("space", "space", "j", "space", "v");
	const compared = (await printed(explorer)) as { path: string }[];
	const { marks, table } = explorer.state;
	expect(compared).toHaveLength(3);
	expect(marks.map((key) => table.runs.findIndex((run) => folderOf(run) === key))).not.toContain(-1);
	expect(compared.map(({ path }) => path)).toEqual(marks.map((key) => key.split("/").at(-1)));
	await explorer.press("o");
	const curves = (await printed(explorer)) as { path?: string; paths: string[] }[];
	expect(curves.flatMap(({ paths }) => paths).sort()).toEqual(compared.map(({ path }) => path).sort());
	await explorer.press("escape", "escape", "a");
	const screen = topScreen(explorer.state);
	if (screen.kind !== "groups") throw new Error("no groups");
	const groups = (await printed(explorer)) as { runs: unknown }[];
	const folded = foldedRows(explorer.state, screen);
	expect(groups).toHaveLength(folded.length);
	await explorer.press("o");
	const bands = (await printed(explorer)) as { paths: string[] }[];
	const sets = folded.slice(0, 8).map(({ rows }) => Array.from(rows, (row) => table.runs[row]!.path));
	expect(bands.map(({ paths }) => paths.toSorted())).toEqual(sets.map((paths) => paths.toSorted()));
});
