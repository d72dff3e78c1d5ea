import { expect, test } from "vitest";
import { type LogTarget, logFind } from "../../source/render/log-target.ts";

function fits(kind: LogTarget["kind"], text: string, ...lines: readonly string[]): boolean[] {
	const { matches, hint } = logFind({ kind, text });
	return lines.map((line) => {
		const isMatch = matches(line);
		// What a hint is not in is never looked at, where it has no colours.
		if (isMatch && hint !== null && !line.includes("\u001b")) expect(line).toMatch(new RegExp(hint.source, hint.flags));
		return isMatch;
	});
}

test("what is seen of a line is what is looked in", () => {
	expect(fits("text", "20 %", "10 %\r20 %", "20 %\r30 %", "\u001b[31m2\u001b[0m0 %")).toEqual([true, false, true]);
	expect(fits("regex", "^\\d+ %$", "10 %", "a 10 %")).toEqual([true, false]);
	expect(logFind({ kind: "regex", text: "a+" }).spans("xaa")).toEqual([[1, 3]]);
});

test("lines of the level of an error, and tracebacks", () => {
	const lines = [
		"[x][ERROR] - no",
		"[x][INFO] - an error",
		"ValueError: x",
		"E0101 10:00:00.0 x",
		"[E 2024-01-01 10:00:00,000] x",
		"level=critical",
		"\u001b[31mERROR\u001b[0m",
	];
	expect(fits("error", "", ...lines)).toEqual([true, false, true, true, true, true, true]);
	expect(
		fits(
			"traceback",
			"",
			"Traceback (most recent call last):",
			"[rank0]: Traceback (most recent call last):",
			"Traceback",
		),
	).toEqual([true, true, false]);
});
