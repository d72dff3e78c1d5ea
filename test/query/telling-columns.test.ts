import { expect, test } from "vitest";
import { tellingColumns } from "../../source/query/telling-columns.ts";
import { allRows, smallTable } from "./small-table.ts";

const names = (table: ReturnType<typeof smallTable>) => tellingColumns(table, allRows(table)).map(({ name }) => name);

test("what comes with a choice is told by the first of it", () => {
	const run = (model: string, seed: number) => ({
		overrides: [`model=${model}`, `seed=${seed}`],
		config: { "model.name": model, "model.width": model === "cnn" ? 3 : 128, seed },
	});
	expect(names(smallTable(run("cnn", 0), run("cnn", 1), run("mlp", 0), run("mlp", 1)))).toEqual(["seed", "model.name"]);
});

test("what the sweep names stays, also when it goes with another", () => {
	const run = (value: number) => ({ overrides: [`a=${value}`, `b=${-value}`], config: { a: value, b: -value } });
	expect(names(smallTable(run(1), run(1), run(2), run(2)))).toEqual(["a", "b"]);
});

test("in a random search every value is its run's own, and says nothing of the others", () => {
	const run = (value: number) => ({ overrides: [], config: { lr: value, dropout: value / 10 } });
	expect(names(smallTable(run(1), run(2), run(3), run(4)))).toEqual(["lr", "dropout"]);
});
