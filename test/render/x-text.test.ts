import { expect, test } from "vitest";
import { xText } from "../../source/render/x-text.ts";

test.each([
	[1500000, "number", "1500000"],
	[0.25, "number", "0.25"],
	[0.5, "relative", "0.5s"],
	[45, "relative", "45s"],
	[5400, "relative", "1h30m"],
] as const)("%s as a %s: %s", (x, kind, text) => {
	expect(xText(x, kind)).toBe(text);
});

test("wall time is local, and what no calendar has stays a number", () => {
	const local = new Date(2024, 4, 2, 9, 5, 3).getTime() / 1000;
	expect(xText(local + 0.7, "wall")).toBe("2024-05-02 09:05:03");
	expect(xText(1e300, "wall")).toBe("1e+300");
});
