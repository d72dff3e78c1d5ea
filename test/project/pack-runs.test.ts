import fc from "fast-check";
import { expect, test } from "vitest";
import { FilePath, Float, type Value } from "../../source/model/value.ts";
import { type PackedShape, RunPacker } from "../../source/project/pack-runs.ts";
import type { RunEntry } from "../../source/project/run-entry.ts";
import { spelled } from "../corpus.ts";
import { flat } from "../hydra/flat.ts";
import { ended, packed, someEntry } from "./run-entries.ts";

/** What comes back of runs that were packed. */
async function unpacked(entries: readonly RunEntry[]): Promise<RunEntry[]> {
	const runs = await packed(entries);
	return entries.map((_, num) => runs.entry(runs.rowOf(`s/${num}`)!, true));
}

test("all of a run comes back, whatever of it is not known", async () => {
	const whole = someEntry({
		config: flat({ lr: 0.1, "model.size": [1, "2"] }),
		own: Uint8Array.of(1, 0),
		broken: [{ name: "lr", kind: "InterpolationKeyError", message: "gone is not found" }],
		choices: { names: ["choice.db", "choice.none"], values: ["mysql", null] },
		markers: '[["multirun.yaml"]]',
		signs: { ...ended, outerLogs: ["../.submitit/8/8_0_log.out"], turn: { ...ended.turn, isCalm: true } },
	});
	const bare = someEntry({
		placed: { ...whole.placed, id: "lr=0.1", job: null, overrides: ["lr=0.1", "+tag='x'"], hydraFolder: null },
		job: { ...whole.job, num: null, id: null },
	});
	const unsaid = someEntry({
		signs: {
			...ended,
			status: "unknown",
			started: null,
			duration: null,
			turn: { log: "", first: null, last: null, isCalm: false },
		},
	});
	const [first, ...others] = await unpacked([whole, bare, unsaid]);
	expect({ ...first, choices: undefined }).toEqual({ ...whole, choices: undefined });
	expect(first!.choices).toMatchObject(whole.choices);
	expect(others).toMatchObject([bare, unsaid]);
});

/** Values that are spelled alike and are not the same. */
const alike: readonly Value[] = [
	...[null, "null", "[null]", "", "???", true, "true", 1, "1", new Float(1), 2n ** 60n, String(2n ** 60n)],
	...[new Float(-0), new Float(0), Number.NaN, "NaN", [], "[]", "[[]]", [1], "[1]", "[[1]]", [new Float(1)], ["1"]],
	...[new Map([["a", 1]]), '[{"mapping":[["a",1]]}]', [["a", 1]], new FilePath("a"), '[{"path":"a"}]'],
	...[
		Uint8Array.of(1),
		'[{"bytes":"AQ=="}]',
		new Map(),
		Number.POSITIVE_INFINITY,
		'[{"float":"inf"}]',
		"\0",
		"é\ud800",
	],
];

test("values keep their types, in whatever order they come", async () => {
	const shape = flat({ a: 0, b: 0, "c.d": 0 });
	const values = fc.array(fc.constantFrom(...alike), { minLength: 3, maxLength: 3 });
	await fc.assert(
		fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 12 }), async (rows) => {
			const entries = rows.map((row) => someEntry({ config: { ...shape, values: row } }));
			expect((await unpacked(entries)).map(({ config }) => spelled(config.values))).toEqual(rows.map(spelled));
		}),
	);
});

test("runs of several shapes keep their own names, and keys that are no text", async () => {
	const [one, other] = [flat({ a: 1, "b.c": 2 }), { names: ["1", "a"], paths: [[1], ["a"]], values: ["x", null] }];
	const configs = [one, other, { ...one, values: [3, 4] }, { ...other, values: ["y", null] }];
	expect((await unpacked(configs.map((config) => someEntry({ config })))).map(({ config }) => config)).toEqual(configs);
});

test("runs of one shape share it, also where some are known from the last time", async () => {
	const choices = () => ({ names: ["db"], values: ["mysql"] });
	const packer = new RunPacker();
	const configs = [flat({ a: 0, b: 1 }), flat({ a: 0, b: 2 }), { names: ["1"], paths: [[1]], values: [0] }];
	for (const [num, config] of [...configs, { names: ["1"], paths: [["1"]], values: [0] }].entries())
		packer.add(`s/${num}`, someEntry({ config, choices: choices() }), 0, 0);
	const { json, numbers } = packer.tables();
	expect([...numbers.configShapeOf!]).toEqual([0, 0, 1, 2]);
	expect([...numbers.choiceShapeOf!]).toEqual([0, 0, 0, 0]);
	expect([json.configShapes, json.choiceShapes].map((shapes) => (shapes as PackedShape[]).length)).toEqual([3, 1]);
});

test("what is the same in all runs of a shape is kept once, and what differs later is filled in before", async () => {
	const shape = flat({ seed: 0, model: "mlp", lr: 0.1 });
	const packer = new RunPacker();
	for (const [num, lr] of [0.1, 0.1, 0.2].entries())
		packer.add(`s/${num}`, someEntry({ config: { ...shape, values: [num, "mlp", lr] } }), 0, 0);
	const { json, numbers } = packer.tables();
	const [only, ...others] = json.configShapes as PackedShape[];
	expect([others, only!.varying]).toEqual([[], [0, 2]]);
	expect([...numbers["config0.1"]!].map((code) => (json.values as Value[])[code - 1])).toEqual([0.1, 0.1, 0.2]);
	expect(Object.keys(numbers).filter((name) => name.startsWith("config0"))).toEqual(["config0.0", "config0.1"]);
	expect((json.values as Value[]).filter((value) => value === "mlp").length).toBe(1);
});
