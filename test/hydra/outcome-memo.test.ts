import { expect, test } from "vitest";
import { ConfigTree } from "../../source/hydra/config-tree.ts";
import { noProblems } from "../../source/hydra/leaf-outcome.ts";
import { OutcomeMemo, Reads } from "../../source/hydra/outcome-memo.ts";
import type { Scene } from "../../source/hydra/scene.ts";
import type { Value } from "../../source/model/value.ts";
import { alone } from "./surroundings.ts";

function scene(...values: Value[]): Scene {
	return { config: { tree: new ConfigTree(), values }, hydra: null, isMerged: false, surroundings: alone };
}

function remember(memo: OutcomeMemo, places: readonly number[], { config }: Scene, value: Value): void {
	const reads = new Reads();
	for (const place of places) reads.read("config", place, config.values[place]!);
	memo.add(reads.list, { value, problems: noProblems, taken: null });
}

test("an outcome is found where all that was read is the same", () => {
	const memo = new OutcomeMemo();
	expect(memo.find(scene(1, 2))).toBeNull();
	remember(memo, [0, 1, 0], scene("a", "b"), "first");
	remember(memo, [0, 1], scene("a", "c"), "second");
	// What is read next may depend on what was read before.
	remember(memo, [0], scene("x", "b"), "third");
	remember(memo, [0, 2], scene(Number.NaN, "b", 7), "fourth");
	expect(memo.find(scene("a", "b", "other"))?.value).toBe("first");
	expect(memo.find(scene("a", "c"))?.value).toBe("second");
	expect(memo.find(scene("x", "c"))?.value).toBe("third");
	expect(memo.find(scene(Number.NaN, "c", 7))?.value).toBe("fourth");
	expect(memo.find(scene("a", "b"))?.value).toBe("first");
	expect(memo.find(scene("a", "d"))).toBeNull();
	expect(memo.find(scene(Number.NaN, "c", 8))).toBeNull();
});

test("the latest are kept, and not without end", () => {
	const memo = new OutcomeMemo();
	for (let run = 0; run < 10_000; run++) remember(memo, [0], scene(run), run);
	expect(memo.find(scene(9_999))?.value).toBe(9_999);
	expect(memo.find(scene(0))).toBeNull();
	remember(
		memo,
		Array.from({ length: 5000 }, (_, place) => place),
		scene(...new Array(5000).fill(1)),
		"too much",
	);
	expect(memo.find(scene(...new Array(5000).fill(1)))).toBeNull();
});
