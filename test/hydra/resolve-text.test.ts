import { describe, expect, test } from "vitest";
import { decodeElement, resolveText } from "../../source/hydra/resolve-text.ts";
import { DataError } from "../../source/model/problem.ts";
import type { Mapping, Value } from "../../source/model/value.ts";
import { decoded, hasCorpus, type Json, readOracle, spelled } from "../corpus.ts";
import { flat } from "./flat.ts";
import { alone, envOf } from "./surroundings.ts";

const config = flat({
	seed: 7,
	"model.name": "mlp",
	"model.title": "${.name}-${..seed}",
	"model.size": [1, "${..name}"],
});
const hydra = flat({
	"hydra.job.num": 3,
	"hydra.sweep.dir": "multirun",
	"hydra.sweep.subdir": "${.dir}/${seed}",
	"hydra.run.dir": "${hydra.sweep.subdir}",
});

function resolved(text: string, place: Parameters<typeof resolveText>[3] = {}): Value {
	try {
		return resolveText(text, config, { ...alone, hydra }, place);
	} catch (error) {
		if (error instanceof DataError) return `! ${error.kind}`;
		throw error;
	}
}

test("a text stands at the root, or in the container that is named", () => {
	expect(resolved("plain")).toBe("plain");
	expect(resolved("${seed}")).toBe(7);
	expect(resolved("${model.title}!")).toBe("mlp-7!");
	expect(resolved("${model.size}")).toEqual([1, "mlp"]);
	expect(resolved("${.name}", { home: ["model"] })).toBe("mlp");
	expect(resolved("${..seed}", { home: ["model"] })).toBe(7);
	expect(resolved("${...seed}", { home: ["model"] })).toBe("! InterpolationKeyError");
	expect(resolved("${seed", {})).toBe("! GrammarParseError");
});

test("app and Hydra are two configs, or one as while the app ran", () => {
	expect(resolved("${hydra.job.num}")).toBe("! InterpolationKeyError");
	expect(resolved("${hydra:run.dir}")).toBe("! InterpolationKeyError");
	expect(resolved("${hydra.job.num}", { isMerged: true })).toBe(3);
	expect(resolved("${hydra:run.dir}", { isMerged: true })).toBe("multirun/7");
	expect(resolved("${.dir}/${hydra.job.num}", { home: ["hydra", "sweep"], isMerged: true })).toBe("multirun/3");
	expect(resolved("${...model.name}", { home: ["hydra", "sweep"], isMerged: true })).toBe("mlp");
	expect(resolved("${....seed}", { home: ["hydra", "sweep"], isMerged: true })).toBe("! InterpolationKeyError");
});

test("one element", () => {
	expect(decodeElement("[1, ${seed}, {a: b}]", config, alone)).toEqual([1, 7, new Map([["a", "b"]])]);
	expect(decodeElement("${.name}", config, alone, { home: ["model"] })).toBe("mlp");
	expect(() => decodeElement("a,b", config, alone)).toThrow(expect.objectContaining({ kind: "GrammarParseError" }));
});

describe.skipIf(!hasCorpus)("as OmegaConf decodes", () => {
	test("elements", () => {
		const { cases, context } = readOracle("conformance/elements.json");
		const root = decoded(context) as Mapping;
		const surroundings = { ...alone, env: envOf({ OC_NUM: "12" }) };
		const outcome = (text: string): string => {
			try {
				return spelled(decodeElement(text, root, surroundings));
			} catch (error) {
				if (error instanceof DataError) return error.kind ?? "no kind";
				throw error;
			}
		};
		for (const [text, { value, error }] of cases as [string, Json][]) {
			// Python's lexer throws a bare Exception where a text starts with `}`.
			const kind = error === "Exception" ? "GrammarParseError" : error;
			expect([text, outcome(text)]).toEqual([text, kind ?? spelled(decoded(value))]);
		}
	});
});
