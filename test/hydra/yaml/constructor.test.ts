import { expect, test } from "vitest";
import { composeYaml } from "../../../source/hydra/compose-yaml.ts";
import { Constructor } from "../../../source/hydra/yaml/constructor.ts";
import { Refused } from "../../../source/hydra/yaml/refused.ts";
import { DataError } from "../../../source/model/problem.ts";
import type { Value } from "../../../source/model/value.ts";
import { spelled } from "../../corpus.ts";

function constructed(text: string) {
	const document = new Constructor(composeYaml(text)!);
	const root = document.root();
	return { root, accepted: () => document.accepted(root) };
}

const errorOf = (act: () => unknown): unknown[] => {
	try {
		return [act()];
	} catch (error) {
		if (error instanceof DataError) return [error.kind, error.line];
		throw error;
	}
};

test("an alias is the very same value, wherever it stands", () => {
	const root = constructed("a: &x [1]\nb: *x\nc: {<<: &m {k: *x}}\n").accepted() as ReadonlyMap<string, Value>;
	expect(root.get("b")).toBe(root.get("a"));
	expect(spelled(root.get("c"))).toBe('{"k": [int 1]}');
	expect((root.get("c") as ReadonlyMap<string, Value>).get("k")).toBe(root.get("a"));
});

test("of several mappings that are merged the first is the strongest, and what stands there itself is stronger", () => {
	const text = "a: &a {x: 1, y: 1}\nb: &b {x: 2, z: 2}\nc: {<<: [*a, *b], y: 3}\nd: {<<: &e {<<: *b, x: 4}}\n";
	const root = constructed(text).accepted() as ReadonlyMap<string, Value>;
	expect(spelled(root.get("c"))).toBe('{"x": int 1, "z": int 2, "y": int 3}');
	expect(spelled(root.get("d"))).toBe('{"z": int 2, "x": int 4}');
});

test("what only OmegaConf refuses is built by PyYAML first, and the first one is the error", () => {
	const { root, accepted } = constructed("a: [!!timestamp 2021-01-26]\nb: ${\nc: !!set {x}\n");
	const values = [...(root as ReadonlyMap<string, unknown>).values()];
	expect(values.slice(1).every((value) => value instanceof Refused)).toBe(true);
	expect(errorOf(accepted)).toEqual(["UnsupportedValueType", 1]);
});

test("an error of PyYAML's comes before all of OmegaConf's, wherever it stands", () => {
	expect(errorOf(() => constructed("a: !!timestamp 2021-01-26\nb: !mine x\n"))).toEqual(["ConstructorError", 2]);
	expect(errorOf(() => constructed("a: [!!int x]\nb: {c: 1, c: 2}\n"))).toEqual(["ValueError", 1]);
});

test("keys that Python holds equal are one, in the first one's place and with the last value", () => {
	expect(spelled(constructed("true: a\nx: b\n1: c\n1.0: d\n").accepted())).toBe('{true: "d", "x": "b"}');
	expect(spelled(constructed("'1': a\n1: b\n").accepted())).toBe('{"1": "a", int 1: "b"}');
});
