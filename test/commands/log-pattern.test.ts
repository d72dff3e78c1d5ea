import { expect, test } from "vitest";
import { logPattern } from "../../source/commands/log-pattern.ts";

test("a pattern with named groups", () => {
	expect(logPattern("loss (?<loss>\\S+)").exec("a loss 0.5")?.groups?.loss).toBe("0.5");
});

test.each([
	["loss (\\S+)", "it names no metric"],
	["(?<loss>", "--log-pattern (?<loss>: "],
	["((?<a>x+)+)+", "can take for ever"],
])("%s: %s", (text, message) => {
	expect(() => logPattern(text)).toThrow(
		expect.objectContaining({ name: "UserError", message: expect.stringContaining(message) }),
	);
});
