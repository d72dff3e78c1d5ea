import { expect, test } from "vitest";
import { emptyPlan } from "../../../source/formats/log/plan.ts";
import { Shape } from "../../../source/formats/log/shape.ts";
import { splitRow } from "../../../source/formats/log/split-row.ts";

const literal = Uint8Array.of(1, 2, 3);
const row = new Shape(literal, { ...emptyPlan, stamp: 4 }, "loss | 0.5 | 0.6");

test("each number is that of its part of the data", () => {
	const found = splitRow(["train", "val", "test"], ["loss", 0, "N/A", 1], row)!;
	expect(found.plan.values).toEqual([
		{ name: "loss", slot: 0, binding: "cell", label: "train/" },
		{ name: "loss", slot: 1, binding: "cell", label: "test/" },
	]);
	expect([found.literal, found.origin, found.plan.stamp]).toEqual([literal, "loss | 0.5 | 0.6", 4]);
});

test("none where there are more or fewer numbers than parts, or no name", () => {
	for (const cells of [["loss", 0], ["loss", 0, 1, 2], [0, 1, 2], []])
		expect(splitRow(["train", "val"], cells, row)).toBeNull();
});
