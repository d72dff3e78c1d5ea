import fc from "fast-check";
import { expect, test } from "vitest";
import { editScript } from "../../source/query/edit-script.ts";

/** Elements that both have in common, at most: the table that everyone knows. */
function mostInCommon(a: readonly number[], b: readonly number[]): number {
	let row = new Array<number>(b.length + 1).fill(0);
	for (const one of a) {
		const next = [0];
		for (const [index, other] of b.entries())
			next.push(one === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
		row = next;
	}
	return row.at(-1)!;
}

function checked(a: readonly number[], b: readonly number[]): number {
	let [atA, atB, length] = [0, 0, 0];
	for (const match of editScript(a, b)) {
		expect(match.length).toBeGreaterThan(0);
		expect(match.a).toBeGreaterThanOrEqual(atA);
		expect(match.b).toBeGreaterThanOrEqual(atB);
		for (let index = 0; index < match.length; index++) expect(a[match.a + index]).toBe(b[match.b + index]);
		[atA, atB, length] = [match.a + match.length, match.b + match.length, length + match.length];
	}
	return length;
}

test("what is the same, at the start, at the end, in between", () => {
	expect(editScript([1, 2, 3], [1, 2, 3])).toEqual([{ a: 0, b: 0, length: 3 }]);
	expect(editScript([1, 2, 3], [1, 9, 3])).toEqual([
		{ a: 0, b: 0, length: 1 },
		{ a: 2, b: 2, length: 1 },
	]);
	expect([editScript([], [1]), editScript([1], [2]), editScript([], [])]).toEqual([[], [], []]);
});

test("as much in common as there can be", () => {
	const list = fc.array(fc.nat(4), { maxLength: 25 });
	fc.assert(
		fc.property(list, list, (a, b) => {
			expect(checked(a, b)).toBe(mostInCommon(a, b));
		}),
		{ numRuns: 1000 },
	);
});

test("lists that differ in almost all are held together by what is there once", () => {
	const a = Array.from({ length: 60_000 }, (_, index) => (index % 100 === 0 ? index : 1_000_000 + (index % 7)));
	const b = Array.from({ length: 60_000 }, (_, index) => (index % 100 === 0 ? index : 2_000_000 + (index % 5)));
	expect(checked(a, b)).toBe(600);
	expect(
		checked(
			a,
			a.map((one) => one + 9_000_000),
		),
	).toBe(0);
});
