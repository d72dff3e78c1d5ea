import { expect, test } from "vitest";
import { chosenColumns } from "../../source/commands/chosen-columns.ts";
import { ls } from "../../source/commands/ls.ts";
import { parseArguments } from "../../source/commands/parse-arguments.ts";
import { UserError } from "../../source/model/problem.ts";
import { smallTable } from "../query/small-table.ts";

const table = smallTable({ config: { "a.lr": 1, seed: 2 } });
const chosen = (...words: string[]) => chosenColumns(table, parseArguments(ls, words))?.map(({ name }) => name);

test("columns by names or endings, in the order they are given", () => {
	expect(chosen("--columns", "seed, lr")).toEqual(["seed", "a.lr"]);
	expect(chosen()).toBeUndefined();
	expect(() => chosen("--columns", "x")).toThrow(UserError);
});
