import { expect, test } from "vitest";
import { findName } from "../../source/query/find-name.ts";
import { TermError } from "../../source/query/term-error.ts";

const names = ["optimizer.lr", "schedule.lr", "lr", "model.hidden_size", "a.seed", "b.seed"];

test.each([
	["lr", "lr"],
	["schedule.lr", "schedule.lr"],
	["hidden_size", "model.hidden_size"],
])("%s means %s", (wanted, found) => {
	expect(findName(wanted, names)).toBe(found);
});

test.each([
	["seed", "seed could be a.seed or b.seed"],
	["hiden_size", "no run has hiden_size; did you mean model.hidden_size?"],
	["hidden", "no run has hidden; did you mean model.hidden_size?"],
	["size", "no run has size; did you mean model.hidden_size?"],
	["SEED", "no run has SEED"],
	["momentum", "no run has momentum"],
])("%s: %s", (wanted, message) => {
	expect(() => findName(wanted, names)).toThrow(new TermError(message, wanted));
});

test("a name is suggested once, and of many that fit five are listed", () => {
	expect(() => findName("sead", ["seed", "seed"])).toThrow("did you mean seed?");
	const many = Array.from({ length: 7 }, (_, index) => `layer${index}.size`);
	expect(() => findName("size", many)).toThrow(
		"size could be layer0.size, layer1.size, layer2.size, layer3.size, layer4.size and 2 more",
	);
});
