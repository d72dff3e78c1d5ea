import fc from "fast-check";
import { expect, test } from "vitest";
import { CurveThinner, isThinned } from "../../source/model/curve-thinner.ts";
import { unicodeGlyphs } from "../../source/render/glyphs.ts";
import { sparkline } from "../../source/render/sparkline.ts";

const curve = fc.array(fc.oneof(fc.double(), fc.integer({ min: -9, max: 9 })), { minLength: 41, maxLength: 300 });
const parts = fc.integer({ min: 1, max: 10 });

function thinned(values: readonly number[], count: number, pieces: readonly number[] = [values.length]): CurveThinner {
	const thinner = new CurveThinner(values.length, count);
	const all = Float64Array.from(values);
	let start = 0;
	for (const length of [...pieces, values.length]) {
		const end = Math.min(values.length, start + length);
		thinner.add(all, start, end);
		start = end;
	}
	return thinner;
}

test("what is short is not thinned", () => {
	expect([isThinned(4096, 10), isThinned(4097, 10), isThinned(8192, 2048), isThinned(8193, 2048)]).toEqual([
		false,
		true,
		false,
		true,
	]);
});

test("the pieces in which values come make no difference", () => {
	fc.assert(
		fc.property(curve, parts, fc.array(fc.nat(40)), (values, count, pieces) => {
			const [whole, inPieces] = [thinned(values, count), thinned(values, count, pieces)];
			expect(inPieces.places).toEqual(whole.places);
			expect(inPieces.values).toEqual(whole.values);
		}),
	);
});

test("places never fall, each has its value, and extremes are those of the whole", () => {
	fc.assert(
		fc.property(curve, parts, (values, count) => {
			const thin = thinned(values, count);
			const places = [...thin.places];
			expect(places).toEqual(places.toSorted((a, b) => a - b));
			expect([...thin.values]).toEqual(places.map((place) => values[place]));
			const extremes = (all: ArrayLike<number>) => {
				const finite = Array.from(all).filter(Number.isFinite);
				return [finite.length < all.length, Math.min(...finite) + 0, Math.max(...finite) + 0];
			};
			expect(extremes(thin.values)).toEqual(extremes(values));
		}),
	);
});

test("a sparkline of as many cells as there are parts is that of the whole curve, and its ends are", () => {
	fc.assert(
		fc.property(curve, parts, (values, cells) => {
			const thin = thinned(values, cells).values;
			expect(sparkline(thin, cells, unicodeGlyphs)).toBe(sparkline(values, cells, unicodeGlyphs));
			expect([thin[0], thin.at(-1)]).toEqual([values[0], values.at(-1)]);
		}),
	);
});

test("lowest and highest are found far inside a long part", () => {
	const values = new Float64Array(20_000).fill(1);
	values[4097] = -2;
	values[12_287] = 5;
	const thinner = new CurveThinner(values.length, 2);
	thinner.add(values, 0, values.length);
	expect([...thinner.places]).toEqual([0, 0, 0, 4097, 10_000, 12_287, 19_999, 19_999]);
});
