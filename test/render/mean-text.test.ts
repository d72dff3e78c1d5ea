import { expect, test } from "vitest";
import { meanText } from "../../source/render/mean-text.ts";

test.each([
	[0.970910151, 0.001093362, "0.9709 ± 0.0011"],
	[0.5, 0.0996, "0.50 ± 0.10"],
	[6.4489, 12.124, "6 ± 12"],
	[5678.4, 1234.5, "5678 ± 1235"],
	[0.05, 0, "0.05 ± 0.0"],
	[3, null, "3.0"],
	[-0.25, 0.5, "-0.25 ± 0.50"],
	[2e9, 3e8, "2e+09 ± 3e+08"],
	[1e-14, 2e-15, "1e-14 ± 2e-15"],
])("%f with %f", (mean, deviation, text) => {
	expect(meanText(mean, deviation, "±")).toBe(text);
});

test("the sign is the terminal's", () => {
	expect(meanText(1, 0.25, "+-")).toBe("1.00 +- 0.25");
});
