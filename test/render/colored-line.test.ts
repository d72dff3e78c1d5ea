import { expect, test } from "vitest";
import { coloredLine } from "../../source/render/colored-line.ts";
import { seriesColors } from "../../source/render/series-colors.ts";

test("curves have colours of their own, what lies behind is dim, axes and blanks are plain", () => {
	const line = [
		{ text: "1 ┤", series: null },
		{ text: "⡠", series: 0 },
		{ text: "  ", series: 1 },
		{ text: "⠒", series: 1, isFaint: true },
		{ text: "┊", series: null, isFaint: true },
		{ text: "A", series: seriesColors.length },
	] as const;
	const start = "\u001b[";
	expect(coloredLine(line, true)).toBe(
		`1 ┤${start}36m⡠${start}0m  ${start}2;35m⠒${start}0m${start}2m┊${start}0m${start}36mA${start}0m`,
	);
	expect(coloredLine(line, false)).toBe("1 ┤⡠  ⠒┊A");
	expect(new Set(seriesColors).size).toBe(8);
});
