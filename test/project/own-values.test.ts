import { expect, test } from "vitest";
import type { Value } from "../../source/model/value.ts";
import { OwnValues } from "../../source/project/own-values.ts";
import { flat } from "../hydra/flat.ts";

test("what interpolations make of others is not a run's own, and equal answers are one", () => {
	const own = new OwnValues();
	const raw = flat({ lr: 0.1, name: "${lr}", tags: ["a"] });
	const resolved = (name: Value) => ({ ...raw, values: [0.1, name, raw.values[2]!] });
	const first = own.places(raw, resolved(0.1));
	expect([...first]).toEqual([1, 0, 1]);
	expect(own.places(raw, resolved(0.2))).toBe(first);
	expect([...own.places(raw, resolved("${lr}"))]).toEqual([1, 1, 1]);
	expect(own.places(raw, resolved(0.3))).toBe(first);
});

test("where an interpolation stands for a mapping, names tell", () => {
	const raw = flat({ a: 1, backup: "${db}" });
	expect([...new OwnValues().places(raw, flat({ a: 1, "backup.host": "x" }))]).toEqual([1, 0]);
});
