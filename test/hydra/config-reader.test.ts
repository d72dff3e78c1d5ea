import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ConfigReader } from "../../source/hydra/config-reader.ts";
import { DataError } from "../../source/model/problem.ts";
import { agreements, bytesOf, configsIn, sequences } from "./mutated-config.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");

test("what the reader of sweeps reads is what the full parser reads, whatever has changed in a text", () => {
	fc.assert(
		fc.property(sequences(configsIn(examples)), (files) => {
			for (const { byReader, byParser } of agreements(files)) expect(byReader).toBe(byParser);
		}),
		{ numRuns: 600 },
	);
}, 60_000);

test("most changes of a value are read by the template", () => {
	const [first, ...others] = ["0.1", "x", "'y z'", "[]", "null", "${a}", "\n- 1\n- 2", '"\\t"', "[1, 2]"].map((value) =>
		bytesOf(`a: 1\nb: ${value}\nc: 2\n`.replace(": \n", ":\n")),
	);
	for (const other of others) expect(agreements([first!, other])[1], other).toMatchObject({ isByTemplate: true });
});

test("configs of one shape share their names, and so do those that come back to it", () => {
	const reader = new ConfigReader();
	const [first, second, other, third] = ["a: 1\nb: [1]\n", "a: 2\nb: [3]\n", "c: 1\n", "{a: 1, b: 2}"].map((text) =>
		reader.read(bytesOf(text)),
	);
	expect(second!.names).toBe(first!.names);
	expect(third!.names).toBe(first!.names);
	expect(other!.names).toEqual(["c"]);
	expect(second!.values).toEqual([2, [3]]);
});

test("shapes that were not used for long are forgotten, and read as well when they come back", () => {
	const reader = new ConfigReader(1000);
	const shape = (num: number) => bytesOf(Array.from({ length: 5 }, (_, key) => `k${num}_${key}: ${num}\n`).join(""));
	const first = reader.read(shape(0));
	const often = reader.read(shape(1));
	for (let num = 2; num < 300; num++) {
		reader.read(shape(num));
		if (num % 50 === 0) expect(reader.read(shape(1)).names).toBe(often.names);
	}
	const again = reader.read(shape(0));
	expect(again).toEqual(first);
	expect(again.names).not.toBe(first.names);
});

test("lists may grow and texts may run over more lines", () => {
	const reader = new ConfigReader();
	const shape = (items: string, name: string) => `x:\n${items}\ny: ${name}\nz: 1\n`;
	reader.read(bytesOf(shape("- a", "short")));
	expect(reader.read(bytesOf(shape("- a\n- b\n- c", "'long\n  text'"))).values).toEqual([
		["a", "b", "c"],
		"long text",
		1,
	]);
});

test("an error names its line in the whole text", () => {
	const reader = new ConfigReader();
	reader.read(bytesOf("a: 1\nb: 2\nc: 3\n"));
	expect(() => reader.read(bytesOf("a: 1\nb: 2\nc: [\n"))).toThrow(DataError);
	expect(() => reader.read(bytesOf("a: 1\nb: 2\na: 3\n"))).toThrow(expect.objectContaining({ line: 3 }));
});
