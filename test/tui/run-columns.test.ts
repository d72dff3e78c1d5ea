import { describe, expect, test } from "vitest";
import type { NamedSeries } from "../../source/model/named-series.ts";
import { unicodeGlyphs } from "../../source/render/glyphs.ts";
import type { RunColumn } from "../../source/tui/run-column.ts";
import { columnsOf, idText } from "../../source/tui/run-columns.ts";
import { type Loaded, type State, seriesKey, topScreen } from "../../source/tui/state.ts";
import { act, keyOf, type SmallRun, stateOf, sweep, tableOf, typed } from "./small-state.ts";

function columns(state: State): readonly RunColumn[] {
	const screen = topScreen(state);
	return columnsOf(state, screen.kind === "runs" ? screen.experiment : "");
}

function headers(state: State): string[] {
	return columns(state).map(({ header }) => header);
}

function cells(state: State, header: string): string[] {
	const column = columns(state).find((one) => one.header === header)!;
	return Array.from(state.table.runs, (_, row) => column.text(row, state, unicodeGlyphs));
}

describe("which columns there are", () => {
	test("what varies by its short name, with what the sweep names first", () => {
		expect(headers(stateOf())).toEqual(["run", "status", "lr", "name", "seed", "val_acc", "curve", "last", "time"]);
		const swept = sweep(4).map((run, index) => ({ ...run, overrides: [`seed=${index}`] }));
		expect(headers(stateOf(swept)).slice(2, 5)).toEqual(["seed", "lr", "name"]);
	});

	test("a name that several end with is one column where no run has two of them", () => {
		const values = (index: number) => (index < 2 ? { "a.rate": index } : { "b.rate": index });
		const state = stateOf(sweep(4).map((run, index) => ({ ...run, values: values(index) })));
		const typing = act(state, { type: "start-prompt", kind: "columns" }, ...typed("rate"));
		expect([typing.prompt?.error ?? null, typing.shownColumns, headers(typing)[2]]).toEqual([null, ["rate"], "rate"]);
		expect(cells(typing, "rate")).toEqual(["0", "1", "2", "3"]);
	});

	test("those that were chosen, in that order, also when they do not vary", () => {
		const state = { ...stateOf(), shownColumns: ["epochs", "opt.lr", "gone"] };
		expect(headers(state).slice(2, 4)).toEqual(["epochs", "lr"]);
		expect(headers({ ...state, shownColumns: [] })[2]).toBe("val_acc");
	});

	test("none of a metric where there is none", () => {
		expect(headers(stateOf(sweep(2).map((run) => ({ ...run, files: [] }))))).toEqual([
			"run",
			"status",
			"lr",
			"name",
			"seed",
			"time",
		]);
	});

	test("number and state stay in sight, and parameters are known by their whole name", () => {
		const all = columns(stateOf());
		expect(all.filter(({ frozen }) => frozen).map(({ header }) => header)).toEqual(["run", "status"]);
		expect(all.flatMap(({ parameter }) => parameter ?? [])).toEqual(["opt.lr", "opt.name", "seed"]);
		expect(all.map(({ sortName }) => sortName)).toEqual([
			"run",
			"status",
			"opt.lr",
			"opt.name",
			"seed",
			"best(metric.val_acc)",
			null,
			"last(metric.val_acc)",
			"duration",
		]);
	});
});

describe("what stands in them", () => {
	const odd: readonly SmallRun[] = [
		{ values: { x: "a\x1b[31m" }, status: "failed", duration: 64 },
		{ values: { x: null, y: 1 } },
		{ values: { x: "???", y: 22 } },
		{ values: { y: Number.NaN } },
	];

	test("absent, null, missing and NaN look different, and nothing passes an escape sequence on", () => {
		const state = stateOf(odd);
		const [first, ...rest] = cells(state, "x");
		expect(first).not.toContain("\x1b");
		expect(rest).toEqual(["null", "???", "·"]);
		expect(cells(state, "y")).toEqual(["·", "1", "22", "NaN"]);
		expect(cells(state, "status").slice(0, 2)).toEqual(["✗ failed", "✓ done"]);
		expect(cells(state, "time").slice(0, 2)).toEqual(["1m04s", "·"]);
		const x = columns(state).find(({ header }) => header === "x")!;
		expect([0, 1, 2, 3].map((row) => x.role(row, state))).toEqual([null, "muted", "muted", "muted"]);
	});

	test("numbers stand at the right, text at the left, with room for the longest up to a bound", () => {
		const wide = stateOf([...odd, { values: { x: "x".repeat(100), y: 1234567890123 } }]);
		const [x, y] = ["x", "y"].map((header) => columns(wide).find((column) => column.header === header)!);
		expect([x!.align, y!.align, x!.width, y!.width]).toEqual(["left", "right", 24, 13]);
	});

	test("best and last value with the curve, as far as they were read", () => {
		const state = stateOf(sweep(4));
		const key = (row: number) => keyOf(state, row);
		const summary = { last: Number.NaN, best: 0.91234567, bestStep: 1, n: 3 };
		const broken = { is: "broken", message: "no npy" } as const;
		const [steps, values] = [Float64Array.of(0, 1), Float64Array.of(0, 1)];
		const series = { name: "val_acc", axis: "index", steps, values, otherAxes: [], times: null, origin: null };
		const read: State = {
			...state,
			summaries: new Map([["val_acc", new Map([[key(0), summary]])]]),
			series: new Map<string, Loaded<NamedSeries>>([
				[seriesKey(key(0), "val_acc"), { is: "loaded", value: series }],
				[seriesKey(key(1), "val_acc"), broken],
				[seriesKey(key(2), "val_acc"), { is: "loading" }],
			]),
		};
		expect(cells(read, "val_acc")).toEqual(["0.91235 @1 ", "·", "·", "·"]);
		expect(cells(read, "last")).toEqual(["NaN", "·", "·", "·"]);
		const [curve, ...others] = cells(read, "curve");
		expect([/[▁█]/.test(curve!), ...others]).toEqual([true, "unreadable", "", ""]);
		const last = columns(read).find(({ header }) => header === "last")!;
		expect([last.role(0, read), last.role(1, read)]).toEqual(["bad", null]);
	});
});

test("best first: losses from below, scores from above", () => {
	const best = (metric: string) => columns({ ...stateOf(), metric }).find(({ header }) => header === metric);
	expect([best("val_acc")?.bestFirst, best("train_loss")?.bestFirst]).toEqual(["descending", "ascending"]);
});

test("a run of a sweep is known by its number, a single run by its folder", () => {
	const [multi, single, here, odd] = tableOf([
		{ id: 7 },
		{ id: 0, kind: "singlerun", path: "outputs/2024-05-02/09-15-00" },
		{ id: "x", kind: "singlerun", path: "." },
		{ id: "a\x1b[2J" },
	]).runs;
	expect([multi, single, here].map((run) => idText(run!))).toEqual(["7", "2024-05-02/09-15-00", "x"]);
	expect(idText(odd!)).not.toContain("\x1b");
	expect(columns(stateOf([{ id: 7 }, { id: 8 }]))[0]).toMatchObject({ align: "right", width: 3 });
	expect(columns(stateOf([{ id: 7 }, { id: "long name" }]))[0]).toMatchObject({ align: "left", width: 9 });
});
