import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { jsonLinesFormat } from "../../../source/formats/json/json-lines-format.ts";

test("files by their names", async () => {
	for (const path of ["history.jsonl", "a/b.ndjson"]) expect(jsonLinesFormat.matches(path)).toBe(true);
	for (const path of ["a.json", "a.jsonl.gz", "jsonl"]) expect(jsonLinesFormat.matches(path)).toBe(false);
	const { series } = await jsonLinesFormat.open("a.jsonl").read(bytesSource(Buffer.from('{"a": 1}\n')));
	expect(series.map(({ name }) => name)).toEqual(["a"]);
});
