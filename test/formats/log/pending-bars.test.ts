import { expect, test } from "vitest";
import { type BarState, PendingBars } from "../../../source/formats/log/pending-bars.ts";
import { emptyPlan } from "../../../source/formats/log/plan.ts";
import type { Row } from "../../../source/formats/log/row.ts";
import { Shape } from "../../../source/formats/log/shape.ts";

const shape = new Shape(new Uint8Array(), emptyPlan, "");

function row(value: number): Row {
	const none = { line: 0, time: 0, axes: [], totals: [], speakers: [], absent: [], decimals: [], text: null };
	return { ...none, shape, values: [value], context: new Map() };
}

function state(identity: string, done: number, value: number, isNumbered = true): BarState {
	return { identity, isNumbered, done, total: 10, row: row(value) };
}

test("a numbered bar ends when the next begins, though others come between", () => {
	const bars = new PendingBars();
	const ended = [
		bars.take("Epoch", state("0", 5, 0.5)),
		bars.take("Validation", state("", 10, 1, false)),
		bars.take("Epoch", state("0", 10, 0.4)),
		bars.take("Epoch", state("0", 0, 0.4)),
		bars.take("Epoch", state("1", 0, 0.4)),
	];
	expect(ended.map((one) => one?.values[0])).toEqual([undefined, undefined, undefined, undefined, 0.4]);
});

test("a bar without a number ends when it begins again", () => {
	const bars = new PendingBars();
	bars.take("", state("", 9, 0.5, false));
	expect(bars.take("", state("", 10, 0.4, false))).toBeNull();
	expect(bars.take("", state("", 1, 0.3, false))?.values).toEqual([0.4]);
});

test("what still moves counts, unless it shows what the bar before it ended with", () => {
	const bars = new PendingBars();
	bars.take("Epoch", state("0", 10, 0.5));
	bars.take("Epoch", state("1", 1, 0.5));
	expect([...bars.rows()]).toEqual([]);
	bars.take("Epoch", state("1", 2, 0.4));
	expect([...bars.rows()].map(({ values }) => values)).toEqual([[0.4]]);
});
