import { expect, test } from "vitest";
import { isMap, isScalar } from "yaml";
import { composeYaml, plainText } from "../../source/hydra/compose-yaml.ts";
import { DataError } from "../../source/model/problem.ts";

test("scalars keep how they were written", () => {
	const [plain, quoted] = ["a: 0x1F\n", "a: '1'\n"].map((text) => {
		const root = composeYaml(text)!.document.contents;
		const value = isMap(root) ? root.get("a", true) : null;
		return isScalar(value) ? plainText(value) : undefined;
	});
	expect(plain).toBe("0x1F");
	expect(quoted).toBe(null);
});

test("nodes know where they stand", () => {
	const composed = composeYaml("# remark\r\na: 1\rb:\u0085- x\n")!;
	const root = composed.document.contents;
	if (!isMap(root)) throw new Error("is no mapping");
	const [a, b] = root.items.map(({ key }) => key);
	if (!isScalar(a) || !isScalar(b)) throw new Error("are no scalars");
	expect([composed.lineOf(a), composed.lineOf(b)]).toEqual([2, 3]);
});

test("a node that an alias stands for is the same node", () => {
	const composed = composeYaml("a: &x [1]\nb: *x\n")!;
	const root = composed.document.contents;
	if (!isMap(root)) throw new Error("is no mapping");
	expect(composed.hasAliases).toBe(true);
	expect(root.items[1]!.value).toBe(root.items[0]!.value);
	expect(composeYaml("a: &x [1]\n")!.hasAliases).toBe(false);
});

test("a text without a document has no nodes", () => {
	expect(composeYaml("")).toBe(null);
	expect(composeYaml("# only a remark\n")).toBe(null);
	expect(composeYaml("\ufeff")).toBe(null);
});

test.each([
	["a: 1\nb: [x\nc: 1\n", 3, "ParserError", expect.stringContaining("sequence")],
	["a: b: c\n", 1, "ScannerError", expect.stringContaining("Nested mappings")],
	["a: 1\nb: x\u0007\n", 2, "ReaderError", "holds the control sign U+0007"],
	["a: *x\n", 1, "ComposerError", "the alias x stands for nothing"],
	["a: 1\n---\nb: 2\n", 2, "ComposerError", "holds more than one YAML document"],
])("%j is refused in line %i", (text, line, kind, message) => {
	expect(() => composeYaml(text)).toThrow(DataError);
	expect(() => composeYaml(text)).toThrow(expect.objectContaining({ line, kind, message }));
});

test("blanks at the end of a text that is cut off are none of a value", () => {
	const root = composeYaml("a: x \t")!.document.contents;
	const value = isMap(root) ? root.get("a", true) : null;
	expect(isScalar(value) ? plainText(value) : undefined).toBe("x");
});
