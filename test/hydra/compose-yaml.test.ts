import { expect, test } from "vitest";
import { isScalar } from "yaml";
import { composeYaml, plainText } from "../../source/hydra/compose-yaml.ts";

test("scalars keep how they were written", () => {
	const composed = composeYaml("a: 0x1F\n")!;
	const value = composed.document.getIn(["a"], true);
	expect(isScalar(value) && plainText(value)).toBe("0x1F");
	const quoted = composeYaml("a: '1'\n")!.document.getIn(["a"], true);
	expect(isScalar(quoted) && plainText(quoted)).toBe(null);
});

test("an empty text has no nodes", () => {
	expect(composeYaml("")).toBe(null);
	expect(composeYaml("# only a remark\n")?.document.contents ?? null).toBe(null);
});

test("errors tell the line and nothing twice", () => {
	expect(() => composeYaml("a: 1\nb: [\n")).toThrow(expect.objectContaining({ line: expect.any(Number) }));
	expect(() => composeYaml("a: b: c\n")).toThrow(/^Nested mappings are not allowed in compact mappings$/);
});
