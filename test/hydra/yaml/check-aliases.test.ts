import { expect, test } from "vitest";
import { composeYaml } from "../../../source/hydra/compose-yaml.ts";
import { checkAliases } from "../../../source/hydra/yaml/check-aliases.ts";

const check = (text: string) => checkAliases(composeYaml(text)!);

test("aliases may stand for some more than the text holds", () => {
	expect(() => check(`a: &a [${"x, ".repeat(100)}]\nb: [${"*a, ".repeat(90)}]\n`)).not.toThrow();
});

test.each([
	["more than 10,000", `a: &a [${"x, ".repeat(100)}]\nb: [${"*a, ".repeat(100)}]\n`],
	// 16 nodes, which stand for 4,886.
	["a hundred times as many", levels(5)],
])("%s is too many", (_, text) => {
	expect(() => check(text)).toThrow("aliases stand for too many values");
});

test("a few nodes may be written out more often", () => {
	expect(() => check(levels(3))).not.toThrow();
});

/** Each list holds the one before five times. */
function levels(count: number): string {
	const lines = ["l0: &l0 [x, x, x, x, x]"];
	for (let level = 1; level < count; level++) lines.push(`l${level}: &l${level} [${`*l${level - 1}, `.repeat(5)}]`);
	return lines.join("\n");
}

test("a node cannot lie within itself", () => {
	const error = expect.objectContaining({
		message: "an alias lies within what it stands for",
		kind: "ConstructorError",
	});
	expect(() => check("a: 1\nb: &x [1, {c: *x}]\n")).toThrow(error);
	expect(() => check("&x {*x : 1}\n")).toThrow(error);
});
