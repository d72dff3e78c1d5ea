import { expect, test } from "vitest";
import { LineWriter } from "../../../source/hydra/yaml/line-writer.ts";

test("indentation goes on on the line of a dash, and else on the next", () => {
	const lines = new LineWriter();
	lines.indicator("-", { keepsIndentation: true });
	lines.indentTo(2);
	lines.indicator("-", { keepsIndentation: true });
	lines.indicator("a");
	lines.indentTo(2);
	lines.write("b");
	expect(String(lines)).toBe("- - a\n  b");
});

test("columns count signs", () => {
	const lines = new LineWriter();
	lines.write("é🚀");
	expect(lines.column).toBe(2);
	lines.breakLine();
	expect(lines.column).toBe(0);
});
