import { expect, test } from "vitest";
import { flatFacts } from "../../../source/formats/run-store/flat-facts.ts";
import type { Value } from "../../../source/model/value.ts";

test("nested mappings become dotted names; lists and empty mappings are values", () => {
	const empty = new Map<Value, Value>();
	const model = new Map<Value, Value>([
		["depth", 18],
		["sizes", [1, 2]],
		["extra", empty],
	]);
	const config = new Map<Value, Value>([
		["lr", 0.5],
		["model", model],
		[1, null],
	]);
	expect([...flatFacts(config)]).toEqual([
		["lr", 0.5],
		["model.depth", 18],
		["model.sizes", [1, 2]],
		["model.extra", empty],
		["1", null],
	]);
});
