import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { folderOf } from "../../source/model/run.ts";
import { MetricStore } from "../../source/project/metric-store.ts";
import { changeViews, loadViews } from "../../source/project/view-file.ts";
import type { Action } from "../../source/tui/action.ts";
import type { Effect } from "../../source/tui/effect.ts";
import { runEffect } from "../../source/tui/run-effect.ts";
import { seriesKey } from "../../source/tui/state.ts";
import { float64File } from "../formats/npy-bytes.ts";
import { tableOf } from "./small-state.ts";

const root = mkdtempSync(join(tmpdir(), "run-effect-"));
afterAll(() => rmSync(root, { recursive: true }));

const files = { "train.log": "one\ntwo\nTwo\n", "val_acc.npy": float64File([0.1, 0.9, 0.3]), "broken.npy": "no npy" };
const { runs } = tableOf([
	{ root, files: [...Object.keys(files), "gone.npy"] },
	{ root, hydraFolder: null },
]);
const [run, bare] = runs.map(folderOf) as [string, string];
mkdirSync(join(run, ".hydra"), { recursive: true });
writeFileSync(join(run, ".hydra", "config.yaml"), "lr: 0.1\n");
for (const [name, content] of Object.entries(files)) writeFileSync(join(run, name), content);

async function answers(
	effect: Effect,
	copy: (text: string) => string | null = () => null,
	stateFolder: string | null = null,
): Promise<Action[]> {
	const actions: Action[] = [];
	await runEffect(effect, {
		dispatch: (action) => actions.push(action),
		runOf: (key) => runs.find((one) => folderOf(one) === key),
		metrics: new MetricStore(),
		memory: null,
		stateFolder,
		copy,
		env: null,
		signal: new AbortController().signal,
	});
	return actions;
}

test("curves come together, broken ones with the reason, those of runs that are gone not", async () => {
	const wanted = ["val_acc", "broken", "gone"].map((metric) => ({ run, metric }));
	const [action, ...more] = await answers({
		type: "load-series",
		wanted: [...wanted, { run: "/gone", metric: "x" }],
		found: new Map(),
	});
	if (action?.type !== "series-loaded") throw new Error("no series came");
	expect(more).toEqual([]);
	expect([...action.series.keys()]).toHaveLength(3);
	expect(action.series.get(seriesKey(run, "val_acc"))).toEqual({
		is: "loaded",
		value: expect.objectContaining({ steps: Float64Array.of(0, 1, 2), values: Float64Array.of(0.1, 0.9, 0.3) }),
	});
	for (const metric of ["broken", "gone"]) {
		expect(action.series.get(seriesKey(run, metric))).toEqual({ is: "broken", message: expect.stringMatching(/\w/) });
	}
});

test("last and best value by the folder of the run", async () => {
	const actions = await answers({
		type: "load-summaries",
		metric: "val_acc",
		direction: "max",
		reductions: [],
		runs: ["/gone", run, bare],
		found: new Map(),
	});
	expect(actions).toEqual([
		{
			type: "summaries-loaded",
			metric: "val_acc",
			direction: "max",
			summaries: new Map([[run, expect.objectContaining({ last: 0.3, best: 0.9, bestStep: 1, n: 3 })]]),
		},
	]);
});

test("the config as it was written and resolved, or why there is none", async () => {
	const [action] = await answers({ type: "load-config", run });
	const documents =
		action?.type === "config-loaded" && action.documents.is === "loaded" ? action.documents.value : null;
	expect(documents?.config).toMatchObject({ written: { lines: [{ text: "lr: 0.1" }] } });
	expect(await answers({ type: "load-config", run: bare })).toMatchObject([{ documents: { is: "broken" } }]);
	expect(await answers({ type: "load-config", run: "/gone" })).toEqual([]);
});

test("sizes of the files that are there", async () => {
	const [action] = await answers({ type: "measure-files", run });
	expect(action).toMatchObject({ type: "files-measured", run });
	const sizes = action?.type === "files-measured" ? action.sizes : new Map();
	expect([...sizes.keys()]).toEqual(["train.log", "val_acc.npy", "broken.npy"]);
	expect(sizes.get("train.log")).toBe(12);
	expect(await answers({ type: "measure-files", run: "/gone" })).toEqual([]);
});

test("where runs ran, an empty answer where no logger tells", async () => {
	expect(await answers({ type: "load-environments", runs: [run, "/gone"] })).toEqual([
		{ type: "environments-loaded", environments: new Map([[run, {}]]) },
	]);
});

test("arrays of a file, or why it cannot be read", async () => {
	expect(await answers({ type: "load-arrays", path: join(run, "val_acc.npy") })).toMatchObject([
		{ type: "arrays-loaded", arrays: { is: "loaded", value: [{ array: { shape: [3] } }] } },
	]);
	expect(await answers({ type: "load-arrays", path: join(run, "broken.npy") })).toMatchObject([
		{ arrays: { is: "broken" } },
	]);
});

test("a log, what is found in it, and a log that has gone while it was looked at", async () => {
	const path = join(run, "train.log");
	expect(await answers({ type: "load-log", path, at: "end" })).toMatchObject([
		{ type: "log-loaded", path, at: "end", window: { is: "loaded", value: { size: 12, atEnd: true } } },
	]);
	const search = { target: { kind: "text", text: "two" }, from: 0, to: 12, direction: -1, wrapsTo: null } as const;
	expect(await answers({ type: "scan-log", path, search })).toMatchObject([
		{ type: "log-scanned", scan: { found: 8 } },
	]);
	const gone = join(run, "gone.log");
	expect(await answers({ type: "load-log", path: gone, at: 0 })).toMatchObject([{ window: { is: "broken" } }]);
	expect(await answers({ type: "scan-log", path: gone, search })).toMatchObject([
		{ scan: expect.stringMatching(/no such file/) },
	]);
});

test("text goes to the clipboard", async () => {
	const copied: string[] = [];
	const take = (doubt: string | null) => (text: string) => {
		copied.push(text);
		return doubt;
	};
	expect(await answers({ type: "copy", text: "exptrack tui" }, take(null))).toEqual([]);
	expect(await answers({ type: "copy", text: "a" }, take("not sure"))).toEqual([
		{ type: "copy-doubted", doubt: "not sure", text: "a" },
	]);
	expect(copied).toEqual(["exptrack tui", "a"]);
});

test("a view is kept beside those that were saved meanwhile; where there is no place it is said", async () => {
	const stateFolder = join(root, "state");
	await changeViews(stateFolder, () => new Map([["other", { metric: ["loss"] }]]));
	const save = { type: "save-view", name: "mine", view: { filter: ["lr < 1"] } } as const;
	expect(await answers(save, undefined, stateFolder)).toEqual([
		{ type: "say", message: "saved: exptrack --view mine" },
	]);
	expect([...(await loadViews(stateFolder)).keys()]).toEqual(["other", "mine"]);
	expect(await answers(save)).toMatchObject([{ message: expect.stringContaining("there is no place to keep it") }]);
});
