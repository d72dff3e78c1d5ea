import { expect, test } from "vitest";
import { Scanner } from "../../../source/hydra/yaml/scanner.ts";
import type { Token } from "../../../source/hydra/yaml/token.ts";

test.each([
	["a: 1\n", "block mapping, key, a, value, 1, block end"],
	["- a\n- - b\n", "block list, block entry, a, block entry, block list, block entry, b, block end, block end"],
	["a:\n- b\n", "block mapping, key, a, value, block entry, b, block end"],
	["[a, b: c]", "flow list, a, flow entry, key, b, value, c, flow list end"],
	["? a\n: b\n", "block mapping, key, a, value, b, block end"],
	["a: &x !y z\n", "block mapping, key, a, value, anchor, tag, z, block end"],
	["%YAML 1.1\n--- a\n...\n", "version, document start, a, document end"],
	["a # b\n#c\n", "a"],
	["a#b 'c'\n", "a#b 'c'"],
	["{a: |, b}", "no value begins with |"],
	["a: b: c", "a mapping cannot begin here"],
	["a: - b", "a list cannot begin here"],
	["a: ? b", "a key cannot begin here"],
	["a: 1\nb\nc: 2\n", "a colon must follow a key"],
	["\ta: 1\n", "no value begins with a tab"],
	["a: @x\n", "no value begins with @"],
	["a: *\n", "an anchor is named with letters, digits, _ and -"],
])("%j is %s", (text, expected) => {
	expect(tokens(text)).toBe(expected);
});

test("a key is 1024 signs long at most, its colon not counted", () => {
	for (const sign of ["k", "\u{1f680}"]) {
		expect(tokens(`${sign.repeat(1024)}: 1`)).toContain("key");
		expect(tokens(`${sign.repeat(1025)}: 1`)).toBe("a mapping cannot begin here");
		expect(tokens(`[${sign.repeat(1025)}: 1]`)).not.toContain("key");
	}
});

test("no more is read ahead than tells whether a key begins", () => {
	const scanner = new Scanner("[a]\nb\n@");
	expect(() => scanner.peek()).not.toThrow();
	const inOneLine = new Scanner("[a] @");
	expect(() => inOneLine.peek()).toThrow("no value begins with @");
});

function tokens(text: string): string {
	const scanner = new Scanner(text);
	const found: string[] = [];
	try {
		for (let token = scanner.take(); token.kind !== "stream end"; token = scanner.take()) found.push(shown(token));
	} catch (error) {
		return (error as Error).message;
	}
	return found.join(", ");
}

function shown(token: Token): string {
	return token.kind === "scalar" ? token.text : token.kind;
}
