import { expect, test } from "vitest";
import { ConfigNode, ConfigTree } from "../../source/hydra/config-tree.ts";
import { Evaluator } from "../../source/hydra/evaluator.ts";
import { keyPathOf } from "../../source/hydra/key-path.ts";
import { loadConfig } from "../../source/hydra/load-yaml.ts";
import { parseElement, parseText } from "../../source/hydra/parse-text.ts";
import type { Result } from "../../source/hydra/resolver.ts";
import { Unresolved } from "../../source/hydra/unresolved.ts";
import { spelled } from "../corpus.ts";
import { alone } from "./surroundings.ts";

function evaluatorOf(yaml: string) {
	const config = ConfigTree.ofMapping(loadConfig(yaml));
	const evaluator = new Evaluator({ config, hydra: null, isMerged: false, surroundings: alone });
	const { root } = config.tree;
	const select = (path: string, isLenient: boolean) => evaluator.select(root, keyPathOf(path), isLenient);
	return {
		evaluator,
		root,
		values: config.values,
		select,
		text: (text: string) => evaluator.text(parseText(text), root),
	};
}

function kindOf(act: () => unknown): unknown {
	try {
		return act();
	} catch (error) {
		if (error instanceof Unresolved) return error.kind;
		throw error;
	}
}

test("alone an interpolation keeps its type, in a text it is printed as Python prints it", () => {
	const { text, evaluator } = evaluatorOf("f: 1.0\nt: true\nn: ~\nlist: [1, '${f}', null]\nd: {k: 'v ${t}'}\n");
	expect(spelled(evaluator.settled(text("${f}")))).toBe("float 1.0");
	expect(text("${f} ${t} ${n} ${list} ${d}")).toBe("1.0 True None [1, '${f}', None] {'k': 'v ${t}'}");
	expect(text("")).toBe("");
});

test("a container is its node until it is settled, and resolved from where it stands", () => {
	const { text, evaluator } = evaluatorOf("x: 1\na: {x: 2, y: '${.x} ${x}', l: ['${...x}']}\n");
	const node = text("${a}");
	expect(node).toBeInstanceOf(ConfigNode);
	expect(spelled(evaluator.settled(node))).toBe('{"x": int 2, "y": "2 1", "l": [int 1]}');
	expect(spelled(evaluator.plain(node))).toBe('{"x": int 2, "y": "${.x} ${x}", "l": ["${...x}"]}');
});

test("what holds no interpolation is settled as the very same object", () => {
	const { text, evaluator, values } = evaluatorOf("l: [1, [x], {k: 2}]\n");
	expect(evaluator.settled(text("${l}"))).toBe(values[0]);
});

test("elements hold results of any kind", () => {
	const { evaluator, root } = evaluatorOf("x: 1\nd: {k: '${x}'}\n");
	const result = evaluator.element(parseElement("[${d}, 'a ${x}', {b: ${x}}]"), root) as readonly Result[];
	expect(result[0]).toBeInstanceOf(ConfigNode);
	expect(spelled(evaluator.settled(result))).toBe('[{"k": int 1}, "a 1", {"b": int 1}]');
});

test("where a default may stand in, what is missing or no container is nothing; else it is an error", () => {
	const { evaluator, select } = evaluatorOf("gone: ???\nway: {to: '${gone}'}\nnum: 1\nnull_: ~\nlink: '${num}'\n");
	const kinds = (path: string) =>
		[true, false].map((isLenient) => {
			evaluator.recover();
			return kindOf(() => select(path, isLenient));
		});
	expect(kinds("gone")).toEqual([undefined, "InterpolationToMissingValueError"]);
	expect(kinds("num.x")).toEqual([undefined, "InterpolationResolutionError"]);
	expect(kinds("link.x")).toEqual([undefined, "InterpolationResolutionError"]);
	expect(kinds("none")).toEqual([undefined, undefined]);
	expect(kinds("null_")).toEqual([null, null]);
	// The error of what was found stays one.
	expect(kinds("way.to")).toEqual(["InterpolationToMissingValueError", "InterpolationToMissingValueError"]);
});

test("keys that interpolations stand for are texts", () => {
	const { text } = evaluatorOf("list: [a, b]\nindex: 1\ntext: '1'\n");
	expect(text("${list[${text}]}")).toBe("b");
	expect(kindOf(() => text("${list[${index}]}"))).toBe("InterpolationResolutionError");
});

test("circles are found, the same value met twice is none, and an error leaves nothing open", () => {
	const { text, evaluator } = evaluatorOf(
		"a: '${b}'\nb: 'x${a}'\nc: '${d}${d}'\nd: '${e}'\ne: y\nf: ['${f[1]}', '${f[0]}']\n",
	);
	expect(text("${c}")).toBe("yy");
	for (const circle of ["${a}", "${f[0]}"]) {
		for (let time = 0; time < 2; time++) {
			expect(kindOf(() => text(circle))).toBe("InterpolationResolutionError");
			evaluator.recover();
		}
	}
	expect(text("${c}")).toBe("yy");
});

test.each([
	["of values", (at: number) => `k${at}`, (at: number) => `k${at}: \${k${at + 1}}\n`],
	["within a list", (at: number) => `l[${at}]`, (at: number) => `- \${l[${at + 1}]}\n`],
])("chains %s may be long, but not without end, and each value begins anew", (_, key, line) => {
	const lines = Array.from({ length: 1000 }, (_, at) => line(at)).join("");
	const { text, evaluator } = evaluatorOf(line(0).startsWith("-") ? `l:\n${lines}- end\n` : `${lines}k1000: end\n`);
	expect(text(`\${${key(500)}}`)).toBe("end");
	expect(kindOf(() => text(`\${${key(300)}}`))).toBe("InterpolationResolutionError");
	evaluator.restart(0);
	expect(text(`\${${key(500)}}`)).toBe("end");
});
