import { expect, test } from "vitest";
import { UserError } from "../../source/model/problem.ts";
import { matchColumns } from "../../source/query/match-columns.ts";
import { smallTable } from "./small-table.ts";

const names = ["model.name", "model.depth", "optimizer.lr", "seed", "choice.model", "a*b", "-x", "p,q", "t`k"];

test.each<[string, readonly string[] | null]>([
	["", null],
	[" , ", null],
	["seed, lr", ["seed", "optimizer.lr"]],
	["model.*", ["model.name", "model.depth"]],
	["*.lr,model.*,-model.depth", ["optimizer.lr", "model.name"]],
	["-model.*,-choice.*", ["optimizer.lr", "seed", "a*b", "-x", "p,q", "t`k"]],
	["seed,*", ["seed", "model.name", "model.depth", "optimizer.lr", "choice.model", "a*b", "-x", "p,q", "t`k"]],
	["a*b,-x", ["a*b", "-x"]],
	["`p,q`, seed", ["p,q", "seed"]],
	["`a*b`,`t\\`k`", ["a*b", "t`k"]],
	["`p,q`,*,-`p,q`,-`-x`,-*.*", ["seed", "a*b", "t`k"]],
])("%j", (text, chosen) => {
	expect(matchColumns(text, names)).toEqual(chosen);
});

const table = smallTable(
	{ config: { "opt.lr": 1, "a.depth": 1, "b.depth": 2 } },
	{ config: { "hyper.lr": 2, "a.depth": 3 } },
);

test.each<[string, readonly string[]]>([
	["lr", ["lr"]],
	["`lr`,a.depth", ["lr", "a.depth"]],
	["-lr", ["a.depth", "b.depth"]],
	["*,-lr", ["a.depth", "b.depth"]],
	["opt.lr", ["opt.lr"]],
])("names of several projects are one where no run has two of them: %s", (text, chosen) => {
	expect(matchColumns(text, [...table.columns.keys()], table)).toEqual(chosen);
	expect(() => matchColumns("depth", [...table.columns.keys()], table)).toThrow("depth could be a.depth or b.depth");
});

test.each([
	["data.*", "no parameter fits data.*"],
	["-momentum", "no run has momentum"],
	["m[o.*", "no parameter fits m[o.*"],
	["seed,`p", "`p: names stand between commas"],
	["`p`q", "names stand between commas"],
])("%j: %s", (text, message) => {
	expect(() => matchColumns(text, names)).toThrow(
		expect.objectContaining({ name: "UserError", message: expect.stringContaining(message) }),
	);
});

test("a pattern that is longer than a regular expression may be fits nothing", () => {
	expect(() => matchColumns(`${"\\".repeat(100_000)}*`, names)).toThrow(UserError);
});
