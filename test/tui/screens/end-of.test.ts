import { expect, test } from "vitest";
import { displayWidth } from "../../../source/render/width.ts";
import { endOf } from "../../../source/tui/screens/end-of.ts";

test("a long name keeps its end, a short one its place", () => {
	expect(endOf("metrics.csv:train_loss", 12, "…")).toBe("…:train_loss");
	expect(endOf("acc", 5, "…")).toBe("acc  ");
	expect(endOf("acc", 3, "…")).toBe("acc");
});

test("wide signs are not cut in half", () => {
	for (let width = 1; width < 12; width++) expect(displayWidth(endOf("損失/訓練/平均", width, "…"))).toBe(width);
});
