import { expect, test } from "vitest";
import type { EmitterName } from "../../../source/hydra/yaml/analyse-scalar.ts";
import { LineWriter } from "../../../source/hydra/yaml/line-writer.ts";
import { writeDoubleQuoted, writePlain, writeSingleQuoted } from "../../../source/hydra/yaml/write-scalar.ts";

const layout = { canFold: true, indent: 2 };
const long = "x".repeat(81);

test("a plain text folds at a single blank after column 80", () => {
	expect(written((lines) => writePlain(lines, `${long} y  z`, layout))).toBe(`${long}\n  y  z`);
	expect(written((lines) => writePlain(lines, `${long}  y`, layout))).toBe(`${long}  y`);
	expect(written((lines) => writePlain(lines, `${long} y`, { canFold: false, indent: 2 }))).toBe(`${long} y`);
});

test("within single quotes a break is written twice, and a quote too", () => {
	expect(written((lines) => writeSingleQuoted(lines, "a\nb\n\nc's", layout))).toBe("'a\n\n  b\n\n\n  c''s'");
	expect(written((lines) => writeSingleQuoted(lines, "a\u2028b", layout))).toBe("'a\u2028  b'");
	expect(written((lines) => writeSingleQuoted(lines, `${long} `, layout))).toBe(`'${long} '`);
});

test.each<[EmitterName, string, string]>([
	["libyaml", `${long} y`, `${long}\n  y`],
	["libyaml", `${long}  y`, `${long}\n  \\ y`],
	["libyaml", `${long}\ty z`, `${long}\\ty\n  z`],
	["python", `${long} y`, `${long}\\\n  \\ y`],
	["python", `${long}\ty z`, `${long}\\t\\\n  y z`],
])("within double quotes %s folds in its own way", (emitter, text, expected) => {
	expect(written((lines) => writeDoubleQuoted(lines, text, emitter, layout))).toBe(`"${expected}"`);
});

test("signs that cannot stand for themselves", () => {
	const text = '\0\x07\b\t\n\v\f\r\x1b"\\\x85\u2028\u2029\x01\x7f\ufeff\uffff🚀\xa0é';
	const expected = '"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\"\\\\\\N\\L\\P\\x01\\x7F\\uFEFF\\uFFFF\\U0001F680\xa0é"';
	expect(written((lines) => writeDoubleQuoted(lines, text, "libyaml", layout))).toBe(expected);
	expect(written((lines) => writeDoubleQuoted(lines, text, "python", layout))).toBe(expected);
});

function written(write: (lines: LineWriter) => void): string {
	const lines = new LineWriter();
	write(lines);
	return String(lines);
}
