import { expect, test } from "vitest";
import { environmentText } from "../../source/render/environment-text.ts";

test("a commit is short, all else whole, and nothing reaches the terminal raw", () => {
	expect(environmentText("commit", "0a1b2c3d4e5f6a7b8c9d")).toBe("0a1b2c3d4e5f");
	expect(environmentText("host", "a-very-long-host-name")).toBe("a-very-long-host-name");
	expect(environmentText("host", "\u001b[2J")).not.toContain("\u001b");
	expect(environmentText("commit", "\u001b]0;x\u0007")).not.toContain("\u001b");
});
