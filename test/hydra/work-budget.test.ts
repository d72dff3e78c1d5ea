import { expect, test } from "vitest";
import { Unresolved } from "../../source/hydra/unresolved.ts";
import { WorkBudget } from "../../source/hydra/work-budget.ts";

/** How many times something may be done before it is refused. */
function until(act: () => void, most = 100_000): number {
	for (let count = 0; count < most; count++) {
		try {
			act();
		} catch (error) {
			expect(error).toBeInstanceOf(Unresolved);
			expect(error).toMatchObject({ kind: "InterpolationResolutionError" });
			return count;
		}
	}
	return most;
}

test("each value of a config has its share of the steps, and each at least some", () => {
	const steps = (values: number) => {
		const budget = new WorkBudget(values);
		return until(() => budget.step());
	};
	expect([1, 100, 1000, 40_000, 1e9].map(steps)).toEqual([20_000, 20_000, 2000, 50, 50]);
});

test("so it has of the characters, and twice its own length besides", () => {
	const charged = (values: number, ownLength: number) => {
		const budget = new WorkBudget(values);
		budget.restart(ownLength);
		return until(() => expect(budget.charged("ten signs.")).toBe("ten signs."));
	};
	expect([1, 1000, 1e9].map((values) => charged(values, 0))).toEqual([20_000, 2000, 200]);
	expect(charged(1e9, 1000)).toBe(400);
});

test("the next value begins anew", () => {
	const budget = new WorkBudget(1e9);
	expect([until(() => budget.step()), until(() => budget.step())]).toEqual([50, 0]);
	budget.restart(0);
	expect(until(() => budget.step())).toBe(50);
});
