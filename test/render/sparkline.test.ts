import fc from "fast-check";
import { expect, test } from "vitest";
import { asciiGlyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { sparkline } from "../../source/render/sparkline.ts";
import { displayWidth } from "../../source/render/width.ts";

const spark = (values: number[], width: number) => sparkline(values, width, unicodeGlyphs);

test("a curve from its least to its greatest value", () => {
	expect(spark([0, 1, 2, 3, 4, 5, 6, 7], 8)).toBe("▁▂▃▄▅▆▇█");
	expect(spark([7, 0], 4)).toBe("█▁  ");
	expect(spark([3, 3, 3], 3)).toBe("▅▅▅");
	expect(spark([], 3)).toBe("   ");
	expect(sparkline([0, 3.5, 7], 3, asciiGlyphs)).toBe("_=#");
});

test("what is not finite is marked and does not move the scale", () => {
	expect(spark([0, Number.NaN, Number.POSITIVE_INFINITY, 7], 4)).toBe("▁××█");
	expect(spark([Number.NaN], 2)).toBe("× ");
	expect(sparkline([Number.NaN, 0], 2, asciiGlyphs)).toBe("!=");
});

test("a spike among thousands of values stays", () => {
	const values = new Array<number>(10_000).fill(1);
	values[5000] = 9;
	expect(spark(values, 10)).toBe("▁▁▁▁▁█▁▁▁▁");
	values[5000] = -9;
	expect(spark(values, 10)).toBe("█████▁████");
});

test("values over all doubles keep their order", () => {
	expect(spark([-1.7e308, 0, 1.7e308], 3)).toBe("▁▅█");
	expect(spark([0, 5e-324], 2)).toBe("▁█");
});

test("always exactly as wide as asked", () => {
	fc.assert(
		fc.property(fc.array(fc.double()), fc.integer({ min: 1, max: 30 }), (values, width) => {
			const text = spark(values, width);
			expect(displayWidth(text)).toBe(width);
			expect(text).toMatch(/^[▁▂▃▄▅▆▇█×]* *$/);
		}),
	);
});
