import { expect, test } from "vitest";
import { isFilledMapping, ResolvedShapes } from "../../source/hydra/resolved-shape.ts";
import { flatten } from "../../source/model/flat-config.ts";
import type { Mapping, Value } from "../../source/model/value.ts";
import { flat } from "./flat.ts";

const map = (...pairs: [Value, Value][]): Mapping => new Map(pairs);
const source = flat({ a: 1, b: "${x}", "b.y": 2, c: "${x}" });

test("the values of a mapping stand in its place, by the keys down to them", () => {
	const shapes = new ResolvedShapes(flat({ a: 1, "m.b": "${x}", c: 3 }));
	const value = map(["k", 7], [1, map(["deep", null])], ["empty", map()], ["list", [1]]);
	expect(shapes.flattened([1, value, 3], [1])).toEqual({
		names: ["a", "m.b.k", "m.b.1.deep", "m.b.empty", "m.b.list", "c"],
		paths: [["a"], ["m", "b", "k"], ["m", "b", 1, "deep"], ["m", "b", "empty"], ["m", "b", "list"], ["c"]],
		values: [1, 7, null, map(), [1], 3],
	});
});

test("as if all of it were flattened where two names meet: the later value, in the place of the first", () => {
	const value = map(["y", "early"], ["z", 0]);
	const whole = flatten(map(["a", 1], ["b", value], ["b.y", 2], ["c", null]));
	const { names, values } = new ResolvedShapes(source).flattened([1, value, 2, null], [1]);
	expect([names, values]).toEqual([whole.names, whole.values]);
	expect(values).toEqual([1, 2, 0, null]);
});

test("mappings of one shape share names and paths, those of others do not", () => {
	const shapes = new ResolvedShapes(source);
	const shapeOf = (value: Mapping, place = 1) => {
		const values: Value[] = [1, null, 2, null];
		values[place] = value;
		return shapes.flattened(values, [place]).paths;
	};
	const first = shapeOf(map(["k", 1]));
	expect(shapeOf(map(["k", "other"]))).toBe(first);
	expect(shapeOf(map(["l", 1]))).not.toBe(first);
	expect(shapeOf(map(["k", 1]), 3)).not.toBe(first);
	// The key 1 and the key "1" have one name and are two keys.
	const [number, text] = [shapeOf(map([1, 1])), shapeOf(map(["1", 1]))];
	expect([number[1], text[1]]).toEqual([
		["b", 1],
		["b", "1"],
	]);
});

test("an empty mapping is a value like any other", () => {
	expect([map(), map(["k", 1]), [], null, undefined].map(isFilledMapping)).toEqual([false, true, false, false, false]);
});
