import { expect, test } from "vitest";
import { brokenText } from "../../source/render/broken-text.ts";

test("only what there is is counted", () => {
	expect([brokenText(0, 0), brokenText(3, 0), brokenText(0, 1), brokenText(3, 1)]).toEqual([
		"",
		"3 NaN",
		"1 inf",
		"3 NaN, 1 inf",
	]);
});
