import { expect, test } from "vitest";
import { themeNames } from "../../source/model/theme-name.ts";
import type { Role } from "../../source/tui/role.ts";
import { monoStyles, type RoleStyles, themeStyles } from "../../source/tui/theme-styles.ts";

/** Red, green and blue of one of the 256 colours that are the same everywhere: the cube and the greys. */
function rgb(index: number): readonly number[] {
	if (index >= 232) return Array.from({ length: 3 }, () => 8 + 10 * (index - 232));
	const level = (step: number) => (step === 0 ? 0 : 55 + 40 * step);
	const at = index - 16;
	return [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map(level);
}

/** Relative luminance (WCAG 2.2). */
function luminance(color: readonly number[]): number {
	const [red = 0, green = 0, blue = 0] = color.map((value) => {
		const part = value / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: readonly number[], other: readonly number[]): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

/** The colours that a style names, on the ground that it has where it names none. */
function contrastOf(style: string, ground: readonly number[]): number | null {
	const [, front] = /(?:^|;)38;5;(\d+)/.exec(style) ?? [];
	const [, back] = /(?:^|;)48;5;(\d+)/.exec(style) ?? [];
	if (front === undefined) return null;
	return contrast(rgb(Number(front)), back === undefined ? ground : rgb(Number(back)));
}

const roles = Object.keys(monoStyles) as Role[];

test.each([
	["dark", [0, 0, 0]],
	["dark", [30, 30, 30]],
	["dark", [0, 43, 54]],
	["light", [255, 255, 255]],
	["light", [253, 246, 227]],
] as const)("%s can be read on %j", (theme, ground) => {
	for (const role of roles) expect(contrastOf(themeStyles[theme].full[role], ground), role).toBeGreaterThanOrEqual(4.5);
});

test("high contrast has no colour without its own ground, and nothing faint", () => {
	const { full, sixteen } = themeStyles["high-contrast"];
	for (const role of roles) {
		const ratio = contrastOf(full[role], [255, 255, 255]);
		expect(ratio ?? 21, role).toBeGreaterThanOrEqual(7);
		expect(full[role].includes("38;5;"), role).toBe(full[role].includes("48;5;"));
		for (const styles of [full, sixteen]) expect(styles[role].split(";")[0], role).not.toBe("2");
		// In the sixteen a front colour (30 to 37, 90 to 97) comes with a ground (40 to 47, 100 to 107) too.
		const codes = sixteen[role].split(";").map(Number);
		const has = (from: number, to: number) => codes.some((code) => code >= from && code <= to);
		if (!sixteen[role].includes("38;5;")) expect(has(30, 37) || has(90, 97), role).toBe(has(40, 47) || has(100, 107));
	}
});

test("sixteen colours are all that is used where there are no more", () => {
	for (const theme of themeNames)
		for (const role of roles) expect(themeStyles[theme].sixteen[role], `${theme} ${role}`).not.toMatch(/[34]8;5/);
});

test("what has to be told apart looks different in every theme", () => {
	const groups: readonly (readonly Role[])[] = [
		["good", "warn", "bad", "busy", "muted"],
		["series0", "series1", "series2", "series3", "series4", "series5", "series6", "series7"],
	];
	const tables: readonly RoleStyles[] = themeNames.flatMap((name) => Object.values(themeStyles[name]));
	for (const styles of tables)
		for (const group of groups) expect(new Set(group.map((role) => styles[role])).size).toBe(group.length);
	expect(new Set(groups[1]!.map((role) => monoStyles[role])).size).toBe(8);
});
