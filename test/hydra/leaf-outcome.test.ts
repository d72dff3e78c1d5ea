import { expect, test } from "vitest";
import { ConfigTree } from "../../source/hydra/config-tree.ts";
import { Evaluator } from "../../source/hydra/evaluator.ts";
import { isInterpolated, leafOutcome, noProblems } from "../../source/hydra/leaf-outcome.ts";
import { loadConfig } from "../../source/hydra/load-yaml.ts";
import type { Value } from "../../source/model/value.ts";
import { spelled } from "../corpus.ts";
import { alone } from "./surroundings.ts";

function outcomesOf(config: ReadonlyMap<Value, Value>) {
	const { tree, values } = ConfigTree.ofMapping(config);
	const evaluator = new Evaluator({ config: { tree, values }, hydra: null, isMerged: false, surroundings: alone });
	return { values, outcomes: tree.leaves.map((leaf) => leafOutcome(evaluator, leaf)) };
}

test.each<[Value, boolean]>([
	["a ${b}", true],
	["$ {b}", false],
	["\\${b}", true],
	[[1, ["x", new Map([["k", "${b}"]])]], true],
	[[1, "x", null], false],
	[new Map([["${b}", "x"]]), false],
	[new Uint8Array(), false],
])("whether %j holds an interpolation: %s", (value, expected) => expect(isInterpolated(value)).toBe(expected));

test("what holds none is the very same value, also within one that does", () => {
	const { values, outcomes } = outcomesOf(loadConfig("a: [1, {b: c}]\nd: [[x, y], '${a}']\n"));
	expect(outcomes[0]).toEqual({ value: values[0], problems: noProblems });
	expect(outcomes[0]!.value).toBe(values[0]);
	const list = outcomes[1]!.value as readonly Value[];
	expect(list[0]).toBe((values[1] as readonly Value[])[0]);
	expect(list[1]).toBe(values[0]);
});

test("each item of a list has its own outcome, and is named by keys and indexes", () => {
	const yaml = "m: {l: [[ok, '${gone}'], {k: {1: '${..z}', t: '${m.s}'}}], s: fine}\n";
	const { outcomes } = outcomesOf(loadConfig(yaml));
	expect(spelled(outcomes[0]!.value)).toBe('[["ok", "${gone}"], {"k": {int 1: "${..z}", "t": "fine"}}]');
	expect(outcomes[0]!.problems.map(({ name, path, kind }) => [name, path, kind])).toEqual([
		["m.l[0][1]", ["m", "l", 0, 1], "InterpolationKeyError"],
		["m.l[1].k.1", ["m", "l", 1, "k", 1], "InterpolationKeyError"],
	]);
});

test("a text that breaks the grammar is told as such, and the values after it are none the worse", () => {
	const { outcomes } = outcomesOf(
		new Map<Value, Value>([
			["bad", ["${", "${x"]],
			["loop", "${loop}"],
			["again", ["${way}", "${way}"]],
			["way", "${gone}"],
			["good", "${x}"],
			["x", 1],
		]),
	);
	expect(outcomes.map(({ problems }) => problems.map(({ kind }) => kind))).toEqual([
		["GrammarParseError", "GrammarParseError"],
		["InterpolationResolutionError"],
		["InterpolationKeyError", "InterpolationKeyError"],
		["InterpolationKeyError"],
		[],
		[],
	]);
	expect(outcomes.map(({ value }) => value)).toEqual([["${", "${x"], "${loop}", ["${way}", "${way}"], "${gone}", 1, 1]);
});
