import { expect, test } from "vitest";
import { markdownTable } from "../../source/render/markdown-table.ts";
import { valueText } from "../../source/render/value-text.ts";

test("a table with a header, a rule and a line a row", () => {
	expect(
		markdownTable(
			["run", "lr"],
			[
				["a", "0.1"],
				["b", ""],
			],
		),
	).toBe("| run | lr |\n| --- | --- |\n| a | 0.1 |\n| b |  |\n");
	expect(markdownTable(["run"], [])).toBe("| run |\n| --- |\n");
});

test("no value ends a cell or a row", () => {
	// A backslash before a pipe is escaped too, or it would be taken for the escape.
	expect(markdownTable(["a|b"], [["x\\|y"], [valueText("a\nb|c")]])).toBe(
		"| a\\|b |\n| --- |\n| x\\\\\\|y |\n| a␊b\\|c |\n",
	);
});
