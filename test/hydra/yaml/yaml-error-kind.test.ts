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
	["a: *b\n", "ComposerError"],
	["a: &x 1\nb: &x 2\n", "ComposerError"],
	["a: 1\n---\nb: 1\n", "ComposerError"],
])("%j is a %s to PyYAML", (text, kind) => {
	expect(() => composeYaml(text)).toThrow(expect.objectContaining({ kind }));
});
