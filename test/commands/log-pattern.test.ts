import { expect, test } from "vitest";
import { logPattern } from "../../source/commands/log-pattern.ts";

test("a pattern with named groups", () => {
	expect(logPattern("loss (?<loss>\\S+)").exec("a loss 0.5")?.groups?.loss).toBe("0.5");
});

test("no pattern takes for ever on a line", () => {
	const line = "a".repeat(20_000);
	for (const text of ["(?<x>.*.*.*.*.*.*)z", "((?<a>a+)+)+$b"]) expect(logPattern(text).exec(line)).toBeNull();
});

test.each([
	["loss (\\S+)", "it names no metric"],
	["(?<loss>", "--log-pattern (?<loss>: "],
	["(?<=loss )(?<loss>\\S+)", "(?<=, which looks around, is not known here"],
])("%s: %s", (text, message) => {
	expect(() => logPattern(text)).toThrow(
		expect.objectContaining({ name: "UserError", message: expect.stringContaining(message) }),
	);
});
