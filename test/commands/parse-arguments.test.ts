import { expect, test } from "vitest";
import type { Command } from "../../source/commands/command.ts";
import { parseArguments } from "../../source/commands/parse-arguments.ts";

const command: Command = {
	name: "try",
	operands: "",
	summary: "",
	flags: [
		{ name: "query", value: "GLOB", many: true, help: "" },
		{ name: "sort", value: "NAMES", help: "" },
		{ name: "format", value: "F", choices: ["json", "csv"], help: "" },
		{ name: "filter", value: "X", canBeEmpty: true, help: "" },
		{ name: "once", help: "" },
		{ name: "no-color", help: "" },
	],
	examples: [],
	run: async () => 0,
};
const parse = (...argv: string[]) => parseArguments(command, argv);

test("words, values, switches", () => {
	const args = parse("a", "--query", "*.npy", "b", "--query=*.log", "--once");
	expect(args.words).toEqual(["a", "b"]);
	expect(args.values("query")).toEqual(["*.npy", "*.log"]);
	expect(args.value("sort")).toBe(undefined);
	expect([args.isOn("once"), args.isOn("no-color")]).toEqual([true, false]);
	expect(parse("--no-color").isOn("no-color")).toBe(true);
});

test("a value may look like a flag", () => {
	expect(parse("--sort", "-lr").value("sort")).toBe("-lr");
	expect(parse("--sort=-lr").value("sort")).toBe("-lr");
});

test("numbers stay as they are written", () => {
	expect(parse("2021", "--sort", "1e3").words).toEqual(["2021"]);
	expect(parse("--sort", "1e3").value("sort")).toBe("1e3");
});

test("which switches were typed is known", () => {
	expect([parse().isTyped("once"), parse("--once").isTyped("once")]).toEqual([false, true]);
	const colored = parse("--color");
	expect([colored.isOn("no-color"), colored.isTyped("no-color")]).toEqual([false, true]);
	expect([parse("--once=true").isOn("once"), parse("--once=false").isOn("once")]).toEqual([true, false]);
	expect([parse("--no-once").isOn("once"), parse("--no-once").isTyped("once")]).toEqual([false, true]);
});

test("a value may be empty where the flag says so", () => {
	expect(parse("--filter", "", "a").values("filter")).toEqual([""]);
	expect(parse("--filter=").values("filter")).toEqual([""]);
});

test("after -- everything is a word", () => {
	expect(parse("--once", "--", "--sort", "-x").words).toEqual(["--sort", "-x"]);
});

test.each([
	[["--typo"], "unknown flag --typo"],
	[["--once=yes"], "--once takes no value"],
	[["--once="], "--once takes no value"],
	[["--no-color=true"], "--no-color takes no value"],
	[["-x"], "unknown flag -x"],
	[["--sort", ""], "--sort needs a value: --sort NAMES"],
	[["--sort"], "--sort needs a value: --sort NAMES"],
	[["--sort", "a", "--sort", "b"], "was given 2 times"],
	[["--format", "xml"], "it takes json, csv"],
])("%j is refused", (argv, message) => {
	expect(() => parse(...argv)).toThrow(message);
});
