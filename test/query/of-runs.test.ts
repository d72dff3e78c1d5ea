import { expect, test } from "vitest";
import type { Run } from "../../source/model/run.ts";
import { ofRuns } from "../../source/query/of-runs.ts";

const run = (path: string, status = "done") => ({ path, status }) as Run;
/** The paths of runs, and how often they were put together. */
function paths() {
	let count = 0;
	const of = ofRuns(
		(runs) => {
			count++;
			return runs.map(({ path }) => path);
		},
		(a, b) => a.path === b.path,
	);
	return { of, count: () => count };
}

test("a list of runs that are the same as far as it counts is not worked out again", () => {
	const { of, count } = paths();
	const runs = [run("a"), run("b")];
	const first = of(runs);
	expect(of(runs)).toBe(first);
	const later = [runs[0]!, run("b", "running")];
	expect(of(later)).toBe(first);
	expect(of([...later.slice(0, 1), run("b", "failed")])).toBe(first);
	expect(count()).toBe(1);
});

test("another run, one more, one less or another order is", () => {
	const { of } = paths();
	const [a, b] = [run("a"), run("b")];
	expect(of([a, b])).toEqual(["a", "b"]);
	expect(of([a, run("c")])).toEqual(["a", "c"]);
	expect(of([a, b])).toEqual(["a", "b"]);
	expect(of([a, b, run("c")])).toEqual(["a", "b", "c"]);
	expect(of([a, b])).toEqual(["a", "b"]);
	expect(of([b, a])).toEqual(["b", "a"]);
	expect(of([])).toEqual([]);
});

test("lists that are asked for in turn are each remembered", () => {
	const { of, count } = paths();
	const [one, other] = [[run("a")], [run("b")]];
	for (let turn = 0; turn < 3; turn++) {
		expect(of(one)).toEqual(["a"]);
		expect(of(other)).toEqual(["b"]);
	}
	expect(count()).toBe(2);
});
