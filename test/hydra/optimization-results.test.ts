import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { optimizationResults } from "../../source/hydra/optimization-results.ts";
import { DataError } from "../../source/model/problem.ts";
import type { Value } from "../../source/model/value.ts";
import { corpus, hasCorpus } from "../corpus.ts";

const read = (text: string) => {
	const { sweeper, best } = optimizationResults(text);
	return { sweeper, best: best.map(({ params, values }) => [Object.fromEntries(params), values]) };
};

test.each<[string, string, string, readonly [Record<string, Value>, readonly Value[]][]]>([
	[
		"Optuna",
		"name: optuna\nbest_params:\n  optimizer.lr: 0.0533\n  model: cnn\nbest_value: 0.5946\n",
		"optuna",
		[[{ "optimizer.lr": 0.0533, model: "cnn" }, [0.5946]]],
	],
	[
		"Optuna with several objectives",
		"name: optuna\nsolutions:\n- params:\n    lr: 0.04\n  values:\n  - 0.0002\n  - 0.9789\n- params:\n    lr: 0.05\n  values:\n  - 0.0001\n  - 0.5\n",
		"optuna",
		[
			[{ lr: 0.04 }, [0.0002, 0.9789]],
			[{ lr: 0.05 }, [0.0001, 0.5]],
		],
	],
	["Optuna without a solution", "name: optuna\nsolutions: []\n", "optuna", []],
	[
		"Nevergrad",
		"name: nevergrad\nbest_evaluated_params:\n  optimizer.lr: 0.0229\n  epochs: '2'\nbest_evaluated_result: 0.5875\n",
		"nevergrad",
		[[{ "optimizer.lr": 0.0229, epochs: "2" }, [0.5875]]],
	],
	["Ax", "optimizer: ax\nax:\n  x: -5\n  y: 0\n", "ax", [[{ x: -5, y: 0 }, []]]],
	["Ax that found nothing", "optimizer: ax\nax: {}\n", "ax", [[{}, []]]],
	["a sweeper of the app", "name: mine\nbest_params:\n  x: 1\nbest_value: null\n", "mine", [[{ x: 1 }, []]]],
])("%s", (_, text, sweeper, best) => expect(read(text)).toEqual({ sweeper, best }));

test.each([
	["nothing", ""],
	["a list", "- 1\n"],
	["no sweeper", "best_params: {}\n"],
	["no parameters", "name: optuna\nbest_value: 1\n"],
	["parameters that are no mapping", "name: optuna\nbest_params: 3\n"],
	["a name that is no text", "name: optuna\nbest_params: {1: 2}\n"],
	["a solution that is no mapping", "name: optuna\nsolutions: [1]\n"],
	["Ax without its mapping", "optimizer: ax\n"],
	["broken YAML", "name: [\n"],
])("%s is a problem", (_, text) => expect(() => optimizationResults(text)).toThrow(DataError));

describe.skipIf(!hasCorpus)("real sweeps", () => {
	const folder = join("sweepers", "optuna", "multirun", "2024-08-01");
	test.each<[string, readonly (readonly [number, readonly number[]])[]]>([
		["10-00-00", [[3, [0.5946094116405893]]]],
		["12-00-00", [[2, [0.2827187323863599]]]],
		["14-00-00", [[1, [0.00020743240700403252, 0.9789990080333796]]]],
	])("%s", (name, expected) => {
		const { sweeper, best } = optimizationResults(
			readFileSync(join(corpus, folder, name, "optimization_results.yaml"), "utf8"),
		);
		expect(sweeper).toBe("optuna");
		expect(best.map(({ params, values }) => [params.size, values])).toEqual(expected);
	});
});
