import { expect, test } from "vitest";
import { composeYaml } from "../../../source/hydra/compose-yaml.ts";

test.each([
	["a: b: c\n", "ScannerError"],
	["a: @x\n", "ScannerError"],
	["a: `x\n", "ScannerError"],
	["a: - x\n", "ScannerError"],
	["a: |x\n", "ScannerError"],
	["a:\n\tb: 1\n", "ScannerError"],
	["a: 'b\n", "ScannerError"],
	['a: "b\n', "ScannerError"],
	[`${"k".repeat(1100)}: 1\n`, "ScannerError"],
	["a: [1\n", "ParserError"],
	["a: {b: 1\n", "ParserError"],
	["a: 1\n- b\n", "ParserError"],
	["a: 1\n  b: 2\n", "ScannerError"],
	[": x\n", "ParserError"],
	['a: "\\q"\n', "ScannerError"],
	["a: &\n", "ScannerError"],
	["a: 1\nb\n", "ScannerError"],
	["a: 1\nb\n  c: 2\n", "ScannerError"],
	["--- x\na: 1\n", "ScannerError"],
	["a: ?\n", "ScannerError"],
	["a: [b,, c]\n", "ParserError"],
	["a: 1\n%YAML 1.1\n  b: 2\n", "ParserError"],
	["a: 1\nb: 2\n%TAG ! x\n", "ParserError"],
	// What is wrong with the nodes before comes first.
	["a: *b\nc: d: e\n", "ComposerError"],
	["a: *b c\n", "ComposerError"],
	["a: 1\n---\nb: c: d\n", "ComposerError"],
	["a: 1\n...\nb: 1\n", "ParserError"],
	["m:\n  b: 1\n  {a}: 2\n", "ConstructorError"],
	["a: *b\n", "ComposerError"],
	["a: &x 1\nb: &x 2\n", "ComposerError"],
	["a: 1\n---\nb: 1\n", "ComposerError"],
])("%j is a %s to PyYAML", (text, kind) => {
	expect(() => composeYaml(text)).toThrow(expect.objectContaining({ kind }));
});
