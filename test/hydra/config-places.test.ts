import { expect, test } from "vitest";
import { configPlaces } from "../../source/hydra/config-places.ts";

const text = `# a remark
lr: 1e-3
model:
  name: "my model"
  layers:
  - 1
  - kind: conv
    size: {x: 1, y: [1, 2]}
  note: |
    one
    two

seed: \${model.name}
empty:
blank: ''
`;

test("each line has the key and value that stand in it", () => {
	const found = configPlaces(text).map((place) => place && [place.line, place.key, place.value]);
	expect(found).toEqual([
		undefined,
		[2, "lr", "1e-3"],
		[3, "model", 'name: "my model"\nlayers:\n- 1\n- kind: conv\n  size: {x: 1, y: [1, 2]}\nnote: |\n  one\n  two'],
		[4, "model.name", '"my model"'],
		[5, "model.layers", "- 1\n- kind: conv\n  size: {x: 1, y: [1, 2]}"],
		[6, "model.layers[0]", "1"],
		[7, "model.layers[1].kind", "conv"],
		[8, "model.layers[1].size", "{x: 1, y: [1, 2]}"],
		[9, "model.note", "one\ntwo\n"],
		[9, "model.note", "one\ntwo\n"],
		[9, "model.note", "one\ntwo\n"],
		undefined,
		[13, "seed", `\${model.name}`],
		[14, "empty", "null"],
		[15, "blank", "''"],
	]);
});

test("what is no config has no keys, and nothing of it fails", () => {
	expect(configPlaces("")).toEqual([]);
	expect(configPlaces("just a text")).toEqual([]);
	expect(configPlaces(`${"[".repeat(100_000)}`)).toEqual([]);
	expect(configPlaces("a: [1\n b: }")[0]).toMatchObject({ key: "a" });
	expect(configPlaces("a: 1\na: 2").map((place) => place?.value)).toEqual(["1", "2"]);
});
