import { expect, test } from "vitest";
import { chosenColumns } from "../../source/commands/chosen-columns.ts";
import { ls } from "../../source/commands/ls.ts";
import { parseArguments } from "../../source/commands/parse-arguments.ts";
import { UserError } from "../../source/model/problem.ts";
import { valueAt } from "../../source/model/run-table.ts";
import { smallTable } from "../query/small-table.ts";

const table = smallTable({ config: { "a.lr": 1, seed: 2 } });
const chosen = (...words: string[]) => chosenColumns(table, parseArguments(ls, words))?.map(({ name }) => name);

test("columns by names or endings, in the order they are given", () => {
	expect(chosen("--columns", "seed, lr")).toEqual(["seed", "a.lr"]);
	expect(chosen()).toBeUndefined();
	expect(() => chosen("--columns", "x")).toThrow(UserError);
});

test("what two projects spell in their own ways is one column, as in a filter", () => {
	const both = smallTable({ config: { "opt.lr": 1 } }, { config: { "hyper.lr": 2 } });
	const [column] = chosenColumns(both, parseArguments(ls, ["--columns", "lr"])) ?? [];
	expect([column?.name, valueAt(column, 0), valueAt(column, 1)]).toEqual(["lr", 1, 2]);
});
