import { expect, test } from "vitest";
import { boolOf, floatOf, intOf, plainScalar } from "../../source/hydra/yaml-scalar.ts";
import { spelled } from "../corpus.ts";

test.each([
	["", "null"],
	["~", "null"],
	["Null", "null"],
	["nULL", '"nULL"'],
	["yes", "true"],
	["Off", "false"],
	["y", '"y"'],
	["tRUE", '"tRUE"'],
	["1", "int 1"],
	["-0", "int 0"],
	["+12", "int 12"],
	["1_000", "int 1000"],
	["1_", "int 1"],
	["017", "int 15"],
	["08", '"08"'],
	["0o17", '"0o17"'],
	["0x1F", "int 31"],
	["-0b101", "int -5"],
	["1:30", "int 90"],
	["17:07:39", "int 61659"],
	["123456789012345678901", "int 123456789012345678901"],
	["1.0", "float 1.0"],
	["-0.0", "float -0.0"],
	["1e3", "float 1000.0"],
	["1E-5", "float 0.00001"],
	["1.5e3", "float 1500.0"],
	["1e400", "float Infinity"],
	[".5", "float 0.5"],
	[".5e3", '".5e3"'],
	["-.5", '"-.5"'],
	[".inf", "float Infinity"],
	["-.INF", "float -Infinity"],
	[".NaN", "float NaN"],
	["nan", '"nan"'],
	["inf", '"inf"'],
	["1:30.5", "float 90.5"],
	["2021-01-26", '"2021-01-26"'],
	["1__0", "int 10"],
	["-", '"-"'],
	["1 2", '"1 2"'],
	["???", '"???"'],
])("%j is %s", (text, expected) => {
	expect(spelled(plainScalar(text))).toBe(expected);
});

test.each(["<<", "="])("%s is no value", (text) => {
	expect(() => plainScalar(text)).toThrow("no value");
});

test("tagged scalars follow Python's own functions", () => {
	expect(spelled(intOf("0b11"))).toBe("int 3");
	expect(spelled(floatOf("7"))).toBe("float 7.0");
	expect(boolOf("On")).toBe(true);
	expect(() => intOf("1.5")).toThrow("no int");
	expect(() => floatOf("x")).toThrow("no float");
	expect(() => boolOf("2")).toThrow("no bool");
});

test.each<[string, string, string, number, bigint]>([
	["decimal", "", "9", 4300, 10n ** 4300n - 1n],
	["of base 60, each part", "1:", "0", 4300, 60n],
	["hexadecimal", "0x", "f", 131_072, 2n ** 524_288n - 1n],
	["octal", "0", "7", 174_761, 2n ** 524_283n - 1n],
	["binary", "0b", "1", 524_288, 2n ** 524_288n - 1n],
])("as many digits as Python takes, or 64 KiB of them: %s", (_, before, digit, most, value) => {
	expect(BigInt(intOf(before + digit.repeat(most)) as bigint) === value).toBe(true);
	expect(() => intOf(before + digit.repeat(most + 2))).toThrow("no int");
});
