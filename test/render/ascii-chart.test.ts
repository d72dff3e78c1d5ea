import fc from "fast-check";
import { expect, test } from "vitest";
import { asciiChart } from "../../source/render/ascii-chart.ts";
import { asciiGlyphs } from "../../source/render/glyphs.ts";

function draw(lists: readonly (readonly number[])[], width: number, height: number): string[] {
	const series = lists.map((values) => ({ label: "a", steps: Array.from(values.keys()), values }));
	const lines = asciiChart(series, { width, height, glyphs: asciiGlyphs });
	return lines.map((segments) => segments.map(({ text }) => text).join(""));
}

test("a curve, with what each row stands for", () => {
	expect(draw([[0, 1, 2, 3, 4, 4, 2]], 20, 5)).toEqual([
		"     4 |      /---\\ ",
		"     3 |    /-/   \\\\",
		"     2 |  /-/      \\",
		"     1 |/-/         ",
		"     0 +/           ",
	]);
});

test("labels are whole numbers, never the beginning of one", () => {
	expect(draw([[-1e-5, 2e-5]], 24, 4).map((line) => line.slice(0, 8))).toEqual([
		" 2e-05 |",
		" 1e-05 |",
		"     0 |",
		"-1e-05 +",
	]);
	expect(draw([[-1 / 3, 1 / 3]], 24, 3).map((line) => line.slice(0, 10))).toEqual([
		" 0.33333 |",
		"       0 |",
		"-0.33333 +",
	]);
});

test("what is not finite is passed over", () => {
	expect(draw([[Number.NaN, 0, Number.POSITIVE_INFINITY, 2]], 20, 3)).toEqual([
		"     2 |          /-",
		"     1 |       /--/ ",
		"     0 +-------/    ",
	]);
});

test("one value is a mark on the axis", () => {
	expect(draw([[5]], 20, 3)).toEqual(["   7.5 |            ", "     5 +            ", "   2.5 |            "]);
});

test("a spike among thousands of values stays", () => {
	const values = new Array<number>(10_000).fill(0);
	values[5000] = 100;
	values[5001] = -100;
	const lines = draw([values], 30, 5);
	expect(lines[0]).toMatch(/^ +100 \| +\/\\ +$/);
	expect(lines[4]).toMatch(/^ +-100 \| +\\\/ +$/);
});

test("any data fills exactly its room, from its least to its greatest value, in ASCII", () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(fc.double(), { maxLength: 100 }), { minLength: 1, maxLength: 3 }),
			fc.integer({ min: 16, max: 60 }),
			fc.integer({ min: 3, max: 16 }),
			(lists, width, height) => {
				const finite = lists.flat().filter(Number.isFinite);
				fc.pre(finite.length > 0);
				const lines = draw(lists, width, height);
				expect(lines.map(({ length }) => length)).toEqual(new Array(height).fill(width));
				expect(lines.join("")).toMatch(/^[\x20-\x7e]+$/);
				const drawn = lines.map((line) => /^ *\S+ (?:\+|.+[-\\/])/.test(line));
				if (Math.min(...finite) === Math.max(...finite)) expect(drawn).toContain(true);
				else expect([drawn[0], drawn.at(-1)]).toEqual([true, true]);
			},
		),
		{ numRuns: 500 },
	);
});
