import { expect, test } from "vitest";
import { Cursor } from "../../../source/hydra/yaml/cursor.ts";
import { scanDirective, scanTag } from "../../../source/hydra/yaml/scan-tag.ts";

test.each([
	["!", "", "!"],
	["!x", "!", "x"],
	["!!int", "!!", "int"],
	["!e!x", "!e!", "x"],
	["!<tag:a,[b]>", "", "tag:a,[b]"],
	["!a%C3%A9", "!", "aé"],
	["!python/object/apply:a.b", "!", "python/object/apply:a.b"],
])("%s", (source, handle, suffix) => {
	expect(scanTag(new Cursor(`${source} x`), false)).toMatchObject({ handle, suffix });
});

test("within flow style a comma may follow", () => {
	expect(scanTag(new Cursor("!x, y"), true)).toMatchObject({ suffix: "x" });
	expect(() => scanTag(new Cursor("!x, y"), false)).toThrow("a blank must follow a tag");
});

test.each([
	["!<a", "the tag is not closed"],
	["!<>", "a tag has no name"],
	["!! x", "a tag has no name"],
	["!a%4", "a % in a tag takes two hexadecimal digits"],
	["!a%FF", "a tag is no UTF-8"],
	["!a%C3%41", "a tag is no UTF-8"],
])("%s is refused", (source, message) => {
	expect(() => scanTag(new Cursor(source), false)).toThrow(message);
});

test("directives", () => {
	expect(scanDirective(new Cursor("%YAML 1.2 # x\n"))).toMatchObject({ kind: "version", major: 1, minor: 2 });
	expect(scanDirective(new Cursor("%TAG !e! a:b,\n"))).toMatchObject({ handle: "!e!", prefix: "a:b," });
});

test.each([
	["%FOO x\n", "%FOO is no directive"],
	["% x\n", "a directive has no name"],
	["%YAML 1\n", "the version of YAML is written as 1.1"],
	["%YAML 1.1234567890\n", "the version of YAML is written as 1.1"],
	["%TAG e! a\n", "a handle begins with !"],
	["%TAG !e a\n", "a handle ends with !"],
	["%TAG !e!\n", "a blank must follow the handle"],
	["%YAML 1.1 x\n", "only a remark can follow on this line"],
])("%j is refused", (source, message) => {
	expect(() => scanDirective(new Cursor(source))).toThrow(message);
});
