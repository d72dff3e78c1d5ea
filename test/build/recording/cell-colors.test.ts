import { expect, test } from "vitest";
import { cellColors, ground } from "../../../build/recording/cell-colors.ts";
import type { Cell } from "../../terminal/screen.ts";

const cell: Cell = {
	text: "a",
	bold: false,
	dim: false,
	italic: false,
	underline: false,
	inverse: false,
	foreground: null,
	background: null,
};

test("inverse turns the colours round, also those of the terminal itself", () => {
	const plain = cellColors(cell);
	expect(plain.background).toBeNull();
	expect(cellColors({ ...cell, inverse: true })).toEqual({ foreground: ground, background: plain.foreground });
	expect(cellColors({ ...cell, foreground: "#102030", background: "#ffffff", inverse: true })).toEqual({
		foreground: "#ffffff",
		background: "#102030",
	});
});

test("colours beyond sixteen are those of xterm", () => {
	expect(cellColors({ ...cell, foreground: 16 }).foreground).toBe("#000000");
	expect(cellColors({ ...cell, foreground: 208 }).foreground).toBe("#ff8700");
	expect(cellColors({ ...cell, foreground: 255 }).foreground).toBe("#eeeeee");
});

test("all but black can be read on the ground, dim ones too (WCAG 2: 4.5 to 1, 3 to 1 for what is dim)", () => {
	for (let color = 1; color < 16; color++) {
		expect(contrast(cellColors({ ...cell, foreground: color }).foreground), `${color}`).toBeGreaterThan(4.5);
	}
	expect(contrast(cellColors({ ...cell, dim: true }).foreground)).toBeGreaterThan(4.5);
	expect(contrast(cellColors({ ...cell, dim: true, foreground: 1 }).foreground)).toBeGreaterThan(3);
});

function contrast(color: string): number {
	return (luminance(color) + 0.05) / (luminance(ground) + 0.05);
}

function luminance(color: string): number {
	const [r, g, b] = [1, 3, 5].map((start) => {
		const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
