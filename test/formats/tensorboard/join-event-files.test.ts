import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import type { EventFile } from "../../../source/formats/tensorboard/event-file.ts";
import { EventFileReader } from "../../../source/formats/tensorboard/event-file-reader.ts";
import { joinEventFiles } from "../../../source/formats/tensorboard/join-event-files.ts";
import { doubles, event, field, joined, record, scalar, shape, start, tensor, version } from "./event-bytes.ts";

const fileOf = (...records: readonly Uint8Array[]): Promise<EventFile> =>
	new EventFileReader().read(bytesSource(joined(...records)));

const points = (tag: string, from: number, to: number): Uint8Array[] =>
	Array.from({ length: to - from }, (_, index) => event(from + index, scalar(tag, from + index)));

async function curves(...files: readonly Promise<EventFile>[]): Promise<Record<string, number[]>> {
	const { series } = joinEventFiles(await Promise.all(files));
	return Object.fromEntries(series.map(({ name, steps }) => [name, [...steps]]));
}

test("points one after the other, with steps that repeat", async () => {
	const a = fileOf(version, ...points("loss", 0, 3), ...points("old", 0, 1));
	const b = fileOf(version, ...points("loss", 2, 4), ...points("new", 0, 1));
	expect(await curves(a, b)).toEqual({ loss: [0, 1, 2, 2, 3], old: [0], new: [0] });
	expect(await curves(a)).toEqual({ loss: [0, 1, 2], old: [0] });
	expect(await curves()).toEqual({});
});

test("a START drops what the files before it have from its step on", async () => {
	const a = fileOf(version, ...points("loss", 0, 5), ...points("gone", 3, 5));
	const b = fileOf(version, ...points("loss", 5, 6));
	const c = fileOf(version, start(3), ...points("loss", 3, 5), start(4));
	expect(await curves(a, b, c)).toEqual({ loss: [0, 1, 2, 3] });
	expect(await curves(c, a)).toEqual({ loss: [0, 1, 2, 3, 3, 4], gone: [3, 4] });
});

test("where no file tells its version, a lower step does so for its own tags", async () => {
	const a = fileOf(...points("loss", 0, 5), ...points("acc", 5, 8));
	const b = fileOf(...points("loss", 3, 4));
	expect(await curves(a, b)).toEqual({ loss: [0, 1, 2, 3], acc: [5, 6, 7] });
	// An event without a summary tells where the writer stands.
	const graph = record(field.int(2, 0), field.bytes(4, "graph"));
	expect(await curves(a, fileOf(graph, ...points("loss", 3, 4)))).toEqual({ loss: [0, 1, 2, 3, 3, 4], acc: [5, 6, 7] });
	expect(await curves(fileOf(version, ...points("loss", 0, 5)), b)).toEqual({ loss: [0, 1, 2, 3, 3, 4] });
});

test("histograms, texts and counts are those of all files", async () => {
	const histogram = (step: number, right: number) =>
		event(step, tensor("w", "histograms", field.int(1, 2), shape(1, 3), field.bytes(6, doubles([0, right, 30]))));
	const note = (text: string) => event(0, tensor("note", "text", field.int(1, 7), field.bytes(8, text)));
	const a = fileOf(version, histogram(0, 1), histogram(1, 1), note("first"));
	const b = fileOf(version, start(1), histogram(1, 30), note("last"));
	const { arrays, facts } = joinEventFiles(await Promise.all([a, b]));
	expect(arrays.map(({ name, array }) => [name, array.shape])).toEqual([["w", [2, 30]]]);
	expect([...(arrays[0]!.array.values as Float64Array)]).toEqual([30, ...Array(29).fill(0), ...Array(30).fill(1)]);
	expect(Object.fromEntries(facts.get("w") as ReadonlyMap<string, unknown>)).toEqual({
		histograms: 3,
		first_step: 0,
		last_step: 1,
		from: 0,
		to: 30,
	});
	expect(facts.get("note")).toBe("last");
});

test("problems of all files", async () => {
	const broken = fileOf(version, record(Buffer.from("hello")));
	expect(joinEventFiles(await Promise.all([broken, broken])).problems.length).toBe(2);
});
