import fc from "fast-check";
import { expect, test } from "vitest";
import { logDifference } from "../../source/query/log-difference.ts";

const shown = (a: readonly string[], b: readonly string[]) =>
	logDifference(a, b).map((line) => {
		if (line.is === "removed") return `- ${a[line.a]}`;
		return `${line.is === "added" ? "+" : line.is === "same" ? " " : "~"} ${b[line.b]}`;
	});

test("numbers and dates make no difference, words and NaN do", () => {
	expect(
		shown(
			["[2024-01-01 10:00:00] start", "lr=0.1", "epoch 1 loss 0.5", "epoch 2 loss 0.4", "done"],
			["[2024-01-02 11:00:00] start", "lr=0.1", "epoch 1 loss nan", "WARNING loss is nan", "done"],
		),
	).toEqual([
		"~ [2024-01-02 11:00:00] start",
		"  lr=0.1",
		"- epoch 1 loss 0.5",
		"- epoch 2 loss 0.4",
		"+ epoch 1 loss nan",
		"+ WARNING loss is nan",
		"  done",
	]);
});

test("nothing, or nothing in common", () => {
	expect(shown([], [])).toEqual([]);
	expect(shown(["a"], [])).toEqual(["- a"]);
	expect(shown(["a"], ["b"])).toEqual(["- a", "+ b"]);
});

test("every line of both is there once, in order", () => {
	const list = fc.array(fc.constantFrom("a", "b 1", "b 2", "c", ""), { maxLength: 20 });
	fc.assert(
		fc.property(list, list, (a, b) => {
			const lines = logDifference(a, b);
			expect(lines.flatMap((line) => ("a" in line ? [line.a] : []))).toEqual([...a.keys()]);
			expect(lines.flatMap((line) => ("b" in line ? [line.b] : []))).toEqual([...b.keys()]);
		}),
	);
});
