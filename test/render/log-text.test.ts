import { expect, test } from "vitest";
import { lastState, logText } from "../../source/render/log-text.ts";

test("of a progress bar the last state that has something is seen", () => {
	expect(lastState(" 10%\r 20%\r 30%")).toBe(" 30%");
	expect(lastState("\r 10%\r 20%\r   ")).toBe(" 20%");
	expect([lastState("a"), lastState("\r\r"), lastState("a\r")]).toEqual(["a", "", "a"]);
});

test("the letters without colours and other sequences", () => {
	expect(logText("\u001b[31mER\u001b[1mROR\u001b[0m x\u001b[K")).toBe("ERROR x");
	expect(logText("1\r\u001b]0;t\u0007\u001b[A2")).toBe("2");
});
