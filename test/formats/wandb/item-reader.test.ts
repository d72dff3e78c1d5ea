import { expect, test } from "vitest";
import { WireReader } from "../../../source/formats/tensorboard/wire-reader.ts";
import { ItemReader } from "../../../source/formats/wandb/item-reader.ts";
import { DataError } from "../../../source/model/problem.ts";
import { field, item, message } from "./wandb-bytes.ts";

function read(bytes: Uint8Array): [string[], string] {
	const wire = new WireReader();
	wire.open(bytes, 0);
	const reader = new ItemReader(wire);
	reader.read(bytes.length);
	return [reader.path.texts(), reader.text()];
}

test("a key is its parts, or where there are none itself", () => {
	expect(read(item("val/loss", "0.5"))).toEqual([["val/loss"], "0.5"]);
	expect(read(item(["grad", "norm"], '{"a": 1}'))).toEqual([["grad", "norm"], '{"a": 1}']);
	expect(read(message(field(1, ""), item(["é"], "1")))).toEqual([["é"], "1"]);
	expect(read(message(field(9, 7), item("x", "1"), field(30, "more")))).toEqual([["x"], "1"]);
	expect(read(new Uint8Array())).toEqual([[""], ""]);
});

test("an item does not remember the one before", () => {
	const bytes = message(item(["a", "b"], "12"), field(1, "c"));
	const wire = new WireReader();
	const reader = new ItemReader(wire);
	wire.open(bytes, 0);
	reader.read(bytes.length - 3);
	reader.read(bytes.length);
	expect([reader.path.texts(), reader.text()]).toEqual([["c"], ""]);
});

test("a key of hundreds of parts is a DataError", () => {
	expect(() => read(item(Array(65).fill("a"), "1"))).toThrow(DataError);
	expect(read(item(Array(64).fill("a"), "1"))[0]).toHaveLength(64);
});
