import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { jsonFormat } from "../../../source/formats/json/json-format.ts";

test("files by their names, but for those that come with models", () => {
	for (const path of ["results.json", "checkpoint-10/trainer_state.json", "A.JSON", "vocabulary_loss.json"])
		expect(jsonFormat.matches(path)).toBe(true);
	for (const path of ["a.jsonl", "vocab.json", "m/tokenizer.json", "m/model.safetensors.index.json", "json"])
		expect(jsonFormat.matches(path)).toBe(false);
});

test("a single list is called as its file is", async () => {
	const { series } = await jsonFormat.open("out/val_loss.json").read(bytesSource(Buffer.from("[3, 2]")));
	expect(series.map(({ name, values }) => [name, values])).toEqual([["val_loss", Float64Array.of(3, 2)]]);
});
