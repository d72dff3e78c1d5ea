import { expect, test } from "vitest";
import { yamlMapping } from "../../../source/formats/run-store/yaml-mapping.ts";
import { DataError } from "../../../source/model/problem.ts";
import { Float } from "../../../source/model/value.ts";

test("values have the types that the program wrote", () => {
	const text = `a: 1\nb: 1.0\nc: 1.0e-05\nd: 12345678901234567890\ne: .nan\nf: "1"\ng: true\nh: null\n'1': [x, {y: -.inf}]\nempty: {}\n`;
	expect([...yamlMapping(text)]).toEqual([
		["a", 1],
		["b", new Float(1)],
		["c", 0.00001],
		["d", 12345678901234567890n],
		["e", Number.NaN],
		["f", "1"],
		["g", true],
		["h", null],
		["1", ["x", new Map([["y", Number.NEGATIVE_INFINITY]])]],
		["empty", new Map()],
	]);
	expect(yamlMapping("").size).toBe(0);
});

test("what is no mapping, no YAML, or has no end is a DataError", () => {
	const doubled = Array.from({ length: 40 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`);
	const hostile = [
		"- a",
		"text",
		"a: [",
		"a: *b",
		`a: ${"[".repeat(50_000)}`,
		`a: ${"[".repeat(200)}${"]".repeat(200)}`,
		`l0: &l0 [x, x]\n${doubled.join("\n")}`,
		"a: &a [*a]",
		Array.from({ length: 2000 }, (_, index) => `a${index}: &a${index} x\nb${index}: *a${index}`).join("\n"),
	];
	for (const text of hostile) expect(() => yamlMapping(text), text.slice(0, 40)).toThrow(DataError);
});

test("a hundred thousand keys take no time that grows with their square", () => {
	const text = Array.from({ length: 100_000 }, (_, index) => `k${index}: ${index}\n`).join("");
	expect(yamlMapping(text).size).toBe(100_000);
});
