import { expect, test } from "vitest";
import { readHparams } from "../../../source/formats/tensorboard/hparams.ts";
import { WireReader } from "../../../source/formats/tensorboard/wire-reader.ts";
import { DataError } from "../../../source/model/problem.ts";
import { Float } from "../../../source/model/value.ts";
import { field, joined } from "./event-bytes.ts";

function hparamsOf(...parts: readonly Uint8Array[]) {
	const bytes = joined(...parts);
	const wire = new WireReader();
	wire.open(bytes, 0);
	return readHparams(wire, bytes.length);
}

const entry = (name: string, value: Uint8Array) => field.bytes(1, field.bytes(1, name), field.bytes(2, value));

test("hyperparameters by their names, numbers as floats", () => {
	const info = field.bytes(
		3,
		entry("lr", field.double(2, 0.001)),
		entry("bsz", field.double(2, 32)),
		entry("opt", field.bytes(3, "adam")),
		entry("nesterov", field.int(4, 1)),
		entry("nothing", field.int(1, 0)),
		entry("layers", field.bytes(6, "")),
		field.bytes(4, "group"),
		field.double(5, 1.7e9),
	);
	expect([...hparamsOf(field.int(1, 0), info)]).toEqual([
		["lr", 0.001],
		["bsz", new Float(32)],
		["opt", "adam"],
		["nesterov", true],
		["nothing", null],
	]);
});

test("how the session ended", () => {
	const end = (status: number) => hparamsOf(field.bytes(4, field.int(1, status), field.double(2, 1.7e9)));
	expect([...end(1)]).toEqual([["_hparams_/session_end_info", "success"]]);
	expect([...end(2).values(), ...end(3).values()]).toEqual(["failure", "running"]);
	expect([...end(9)]).toEqual([]);
});

test("the experiment's own description is passed over, long texts are cut", () => {
	expect(hparamsOf(field.bytes(2, field.bytes(1, "all of it"))).size).toBe(0);
	const facts = hparamsOf(field.bytes(3, entry("long", field.bytes(3, "x".repeat(5000)))));
	expect((facts.get("long") as string).length).toBe(1001);
});

test("what is broken throws", () => {
	expect(() => hparamsOf(field.bytes(3, field.bytes(1, Uint8Array.of(10, 9))))).toThrow(DataError);
});
