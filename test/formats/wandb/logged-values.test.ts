import { expect, test } from "vitest";
import { WireReader } from "../../../source/formats/tensorboard/wire-reader.ts";
import { ItemReader } from "../../../source/formats/wandb/item-reader.ts";
import { LoggedValues } from "../../../source/formats/wandb/logged-values.ts";
import { DataError } from "../../../source/model/problem.ts";
import { item } from "./wandb-bytes.ts";

function itemOf(key: string | readonly string[], json: string): ItemReader {
	const bytes = item(key, json);
	const wire = new WireReader();
	wire.open(bytes, 0);
	const reader = new ItemReader(wire);
	reader.read(bytes.length);
	return reader;
}

const names = (values: LoggedValues) => values.series(() => false).map(({ name }) => name);

test("a summary adds what no row has, the last of it", () => {
	const values = new LoggedValues(1e6);
	values.summarise(itemOf("loss", "9"), false);
	values.put(itemOf("loss", "1"));
	values.endRow(3);
	values.summarise(itemOf("best", "1"), false);
	values.summarise(itemOf("best", "2"), false);
	values.summarise(itemOf("note", '"a"'), false);
	values.summarise(itemOf("broken", "{"), false);
	values.summarise(itemOf("note", ""), true);
	expect(names(values)).toEqual(["loss"]);
	const { series, facts } = values.single();
	expect(series.map(({ name, steps, values }) => [name, steps[0], values[0]])).toEqual([["best", 3, 2]]);
	expect([...facts]).toEqual([["broken", "{"]]);
});

test("keys that are too long are told, and summaries that take too much memory refused", () => {
	const values = new LoggedValues(1000);
	values.put(itemOf("x".repeat(2000), "1"));
	values.put(itemOf("", "1"));
	values.endRow(0);
	expect(names(values)).toEqual([]);
	expect(values.problems).toEqual(["it has too many keys, or keys that are too long: these are left out"]);
	expect(() => values.summarise(itemOf("note", `"${"x".repeat(1000)}"`), false)).toThrow(DataError);
});

test("names below a mapping that would be too long are left out", () => {
	const values = new LoggedValues(1e6);
	values.put(itemOf("a", JSON.stringify({ b: 1, ["x".repeat(2000)]: 2 })));
	values.endRow(0);
	expect(names(values)).toEqual(["a.b"]);
});
