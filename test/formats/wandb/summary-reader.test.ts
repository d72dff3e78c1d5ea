import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { SummaryReader } from "../../../source/formats/wandb/summary-reader.ts";
import { DataError } from "../../../source/model/problem.ts";

const read = (text: string) => new SummaryReader(new Map([["id", "abc"]])).read(bytesSource(Buffer.from(text)));

test("one value a metric, at the last step; texts are facts, media nothing", async () => {
	const { series, facts, problems } = await read(
		`{"loss": {"min": NaN}, "acc": 0.5, "grad": {"norm": "Infinity"}, "note": "good", "ok": true, "_step": 7, "_runtime": 3,
		"_timestamp": 1700000000.5, "_wandb": {"runtime": 3}, "hist": {"_type": "histogram", "count": 3}, "list": [1, 2]}`,
	);
	expect(series.map(({ name, axis, steps, values, times }) => [name, axis, steps[0], values[0], times![0]])).toEqual([
		["loss.min", "_step", 7, Number.NaN, 1700000000.5],
		["acc", "_step", 7, 0.5, 1700000000.5],
		["grad.norm", "_step", 7, Number.POSITIVE_INFINITY, 1700000000.5],
	]);
	expect([...facts]).toEqual([
		["note", "good"],
		["ok", true],
		["id", "abc"],
	]);
	expect(problems).toEqual([]);
});

test("a summary that is still empty says nothing; a broken one is a DataError", async () => {
	expect((await read("")).series).toEqual([]);
	expect((await read('{"loss": 1}')).series.map(({ steps, times }) => [...steps, times])).toEqual([[0, null]]);
	for (const text of ["[1]", "{", '{"a":']) await expect(read(text)).rejects.toThrow(DataError);
});
