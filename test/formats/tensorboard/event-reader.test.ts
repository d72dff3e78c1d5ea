import { expect, test } from "vitest";
import { EventReader } from "../../../source/formats/tensorboard/event-reader.ts";
import { doubles, event, field, floats, joined, record, scalar, shape, start, tensor, version } from "./event-bytes.ts";

function readerOf(...records: readonly Uint8Array[]): EventReader {
	const reader = new EventReader();
	for (const bytes of records) reader.take(bytes, 12, bytes.length - 4);
	return reader;
}

/** `tag: step=value …` for each tag with numbers. */
function curvesOf(reader: EventReader): string[] {
	return reader.contents().tags.flatMap(({ name, points }) => {
		if (points === null) return [];
		return [`${name}: ${Array.from(points.steps, (step, at) => `${step}=${points.values[at]}`).join(" ")}`];
	});
}

const float = (value: number) => field.bytes(5, floats([value]));

test("scalars of both forms, with their times", () => {
	const reader = readerOf(
		version,
		event(1, scalar("loss", 0.5)),
		event(1, tensor("acc", "scalars", field.int(1, 1), shape(), float(0.25))),
		event(2, scalar("loss", 0.25), tensor("acc", null, field.int(1, 1), shape(), float(0.5))),
	);
	expect(curvesOf(reader)).toEqual(["loss: 1=0.5 2=0.25", "acc: 1=0.25 2=0.5"]);
	expect(reader.contents().tags[0]?.points?.times).toEqual(Float64Array.of(1001, 1002));
	expect(reader.problems()).toEqual([]);
});

test("fields in any order, a summary in two parts, an event without a step or a time", () => {
	const one = field.bytes(5, field.bytes(1, scalar("a", 1)));
	const two = field.bytes(5, field.bytes(1, scalar("b", 2)));
	expect(curvesOf(readerOf(record(one, two, field.int(2, 7), field.double(1, 5))))).toEqual(["a: 7=1", "b: 7=2"]);
	expect(curvesOf(readerOf(record(one)))).toEqual(["a: 0=1"]);
});

test("a tensor without a tag goes by the name of its node", () => {
	const value = joined(field.bytes(7, "node"), tensor("", "scalars", field.int(1, 1), float(3)));
	expect(curvesOf(readerOf(event(0, value)))).toEqual(["node: 0=3"]);
});

test("a lone number whose plugin is lost is a scalar, one of another plugin is not", () => {
	const number = [field.int(1, 1), shape(), float(3)];
	expect(curvesOf(readerOf(event(0, tensor("a", null, ...number), tensor("b", "other", ...number))))).toEqual([
		"a: 0=3",
	]);
	expect(curvesOf(readerOf(event(0, tensor("_hparams_/x", "hparams", ...number))))).toEqual([]);
});

test("a value of no kind is passed over", () => {
	expect(readerOf(event(0, field.bytes(1, "nothing"))).contents().tags).toEqual([]);
});

test("what is not a number is counted", () => {
	const reader = readerOf(
		event(
			1,
			joined(field.bytes(1, "img"), field.bytes(4, field.int(1, 8))),
			joined(field.bytes(1, "snd"), field.bytes(6)),
		),
		event(2, tensor("img2", "images", field.int(1, 7), shape(3), field.bytes(8, "png"))),
		event(3, joined(field.bytes(1, "img"), field.bytes(4))),
	);
	expect(reader.contents().tags.map(({ name, tallies }) => [name, ...tallies])).toEqual([
		["img", ["images", { count: 2, firstStep: 1, lastStep: 3 }]],
		["snd", ["sounds", { count: 1, firstStep: 1, lastStep: 1 }]],
		["img2", ["images", { count: 1, firstStep: 2, lastStep: 2 }]],
	]);
});

test("histograms of both forms; the last text and the last tensor", () => {
	const histo = field.bytes(
		5,
		field.double(1, 0),
		field.double(2, 1),
		field.bytes(6, doubles([1])),
		field.bytes(7, doubles([4])),
	);
	const text = (value: string) => tensor("note", "text", field.int(1, 7), shape(), field.bytes(8, value));
	const { tags } = readerOf(
		event(0, joined(field.bytes(1, "old"), histo), text("first")),
		event(1, tensor("new", "histograms", field.int(1, 2), shape(1, 3), field.bytes(6, doubles([0, 1, 4])))),
		event(2, text("last"), tensor("pr", "pr_curves", field.int(1, 2), shape(2), field.bytes(6, doubles([1, 2])))),
		event(3, tensor("pr", null, field.int(1, 2), shape(2), field.bytes(6, doubles([3, 4])))),
	).contents();
	const byName = new Map(tags.map((tag) => [tag.name, tag]));
	expect(byName.get("old")?.histograms).toEqual([{ step: 0, buckets: Float64Array.of(0, 1, 4) }]);
	expect(byName.get("new")?.histograms).toEqual([{ step: 1, buckets: Float64Array.of(0, 1, 4) }]);
	expect(byName.get("note")?.texts).toBe("last");
	expect(byName.get("pr")?.array?.values).toEqual(Float64Array.of(3, 4));
});

test("a long text is only counted", () => {
	const note = tensor("note", "text", field.int(1, 7), field.bytes(8, "x".repeat(2000)));
	const [tag] = readerOf(event(0, note)).contents().tags;
	expect([tag?.texts, tag?.tallies.get("texts")?.count]).toEqual([null, 1]);
});

test("of a broken event nothing is taken", () => {
	const broken = joined(field.bytes(1, "b"), field.bytes(8, field.bytes(5, Uint8Array.of(1, 2, 3))));
	const reader = readerOf(
		version,
		record(Buffer.from("hello world")),
		event(1, scalar("a", 1), broken),
		record(field.int(2, 1), field.bytes(5, field.bytes(1, scalar("a", 2)), Uint8Array.of(10, 99))),
		record(field.bytes(5, field.bytes(1, scalar("a", 3)), Uint8Array.of(0))),
	);
	expect(curvesOf(reader)).toEqual([]);
	expect(reader.problems()).toEqual(["4 of its records are no events, though their checksums are right"]);
});

test("a START drops what stands at its step and after it, of all tags; steps that repeat do not", () => {
	const values = (from: number, to: number) =>
		Array.from({ length: to - from }, (_, index) => event(from + index, scalar("a", from + index), scalar("b", 1)));
	expect(curvesOf(readerOf(version, ...values(0, 4), ...values(2, 4)))[0]).toBe("a: 0=0 1=1 2=2 3=3 2=2 3=3");
	expect(curvesOf(readerOf(version, start(0), ...values(0, 4), start(2), event(5, scalar("a", 9))))).toEqual([
		"a: 0=0 1=1 5=9",
		"b: 0=1 1=1",
	]);
	const stop = record(field.int(2, 0), field.bytes(7, field.int(1, 2)));
	expect(curvesOf(readerOf(version, ...values(0, 2), stop))[0]).toBe("a: 0=0 1=1");
});

test("where no version is told, a lower step drops what its own tags have from there on", () => {
	const reader = readerOf(
		event(1, scalar("a", 1), scalar("b", 1)),
		event(5, scalar("a", 2), scalar("b", 2)),
		event(3, scalar("a", 3), scalar("a", 4)),
		event(4, scalar("a", 5)),
		start(0),
	);
	expect(curvesOf(reader)).toEqual(["a: 1=1 3=3 3=4 4=5", "b: 1=1 5=2"]);
	expect(curvesOf(readerOf(event(5, scalar("a", 2)), start(0), event(3, scalar("a", 3))))).toEqual(["a: 5=2 3=3"]);
});

test("a file of nothing but restarts takes bounded time", () => {
	const reader = readerOf(version);
	for (let tag = 0; tag < 4000; tag++) {
		const bytes = event(0, scalar(`tag${tag}`, 1));
		reader.take(bytes, 12, bytes.length - 4);
	}
	const restart = start(5);
	for (let count = 0; count < 15_000; count++) reader.take(restart, 12, restart.length - 4);
	expect(reader.problems()).toEqual(["it restarts too often: later restarts drop nothing"]);
});

test("too many tags are told", () => {
	const reader = readerOf(...Array.from({ length: 4100 }, (_, tag) => event(0, scalar(`tag${tag}`, 1))));
	expect(curvesOf(reader).length).toBe(4096);
	expect(reader.problems()).toEqual(["4 values are left out: their tags are too many (more than 4096) or too long"]);
});

test("an event of too many summaries is refused, and of too many hyperparameters some are kept", () => {
	const summaries = record(...Array(1025).fill(field.bytes(5, field.bytes(1, scalar("a", 1)))));
	expect(curvesOf(readerOf(summaries))).toEqual([]);
	const entry = (name: string) => field.bytes(1, field.bytes(1, name), field.bytes(2, field.double(2, 1)));
	const info = field.bytes(3, ...Array.from({ length: 5000 }, (_, index) => entry(`h${index}`)));
	const metadata = field.bytes(9, field.bytes(1, field.bytes(1, "hparams"), field.bytes(2, info)));
	const reader = readerOf(event(0, joined(field.bytes(1, "_hparams_/session_start_info"), metadata)));
	expect(reader.contents().facts.size).toBe(4096);
});
