import { expect, test } from "vitest";
import { gridRow } from "../../../source/formats/log/grid-row.ts";
import { slotMark } from "../../../source/formats/log/line-scanner.ts";

const row = (text: string, slot = 0) => gridRow(text.replaceAll("#", slotMark), slot);

test("a metric and its numbers, counted from the first of the line", () => {
	expect(row("accuracy | # | #")).toEqual(["accuracy", 0, 1]);
	expect(row("| val loss | # | #% |", 3)).toEqual(["val loss", 3, 4]);
	expect(row("f1:  #  N/A  -  #")).toEqual(["f1", 0, "N/A", "-", 1]);
});

test("none of a single number, of what is no metric, of a sentence and of what is too long", () => {
	expect(
		["accuracy | #", "memory | # | #", "accuracy is # and #", `loss${" #".repeat(300)}`].map((text) => row(text)),
	).toEqual(Array(4).fill(null));
});

test("what is no row to its end is not tried in each way to part its blanks", () => {
	expect(row(`acc ${"  -  -".repeat(75)}x`)).toBe(null);
});
