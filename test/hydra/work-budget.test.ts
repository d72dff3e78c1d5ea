import { expect, test } from "vitest";
import { Unresolved } from "../../source/hydra/unresolved.ts";
import { WorkBudget } from "../../source/hydra/work-budget.ts";

/** How many times something may be done before it is refused. */
function until(act: () => void, most = 3_000_000): number {
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

/** The steps, or the charges of ten signs, that the next value may still take. */
const stepsOf = (budget: WorkBudget) => until(() => budget.step());
const chargesOf = (budget: WorkBudget) => until(() => budget.charged("ten signs."));

/** A budget of which nothing is left but the shares. */
function spent(values: number): WorkBudget {
	const budget = new WorkBudget(values);
	stepsOf(budget);
	chargesOf(budget);
	return budget;
}

test("the first value may take as much as all others together, beyond its share", () => {
	expect([1, 1000, 1e9].map((values) => stepsOf(new WorkBudget(values)))).toEqual([2_020_000, 2_002_000, 2_000_050]);
	expect([1, 1000, 1e9].map((values) => chargesOf(new WorkBudget(values)))).toEqual([2_020_000, 2_002_000, 2_000_200]);
});

test("what it leaves to each other one is a share, at least some, and twice its own length of characters", () => {
	const left = (values: number, ownLength: number) => {
		const budget = spent(values);
		budget.restart(ownLength);
		return [stepsOf(budget), chargesOf(budget)];
	};
	expect([1, 100, 1000, 40_000, 1e9].map((values) => left(values, 0))).toEqual([
		[20_000, 20_000],
		[20_000, 20_000],
		[2000, 2000],
		[50, 200],
		[50, 200],
	]);
	expect(left(1e9, 1000)).toEqual([50, 400]);
});

test("what is too long is refused, and takes nothing", () => {
	const budget = new WorkBudget(1e9);
	expect(budget.hasRefused).toBe(false);
	expect(() => budget.charged("x".repeat(21_000_000))).toThrow(Unresolved);
	expect([budget.hasRefused, budget.taken]).toEqual([true, null]);
	expect(budget.charged("x".repeat(20_000_000)).length).toBe(20_000_000);
	budget.restart(0);
	expect([budget.hasRefused, budget.taken]).toEqual([false, null]);
});

test("what a value took beyond its share is taken again for the same outcome, as long as it is there", () => {
	const budget = new WorkBudget(1e9);
	for (let step = 0; step < 50; step++) budget.step();
	expect(budget.taken).toBeNull();
	budget.step();
	budget.charged("x".repeat(15_002_000));
	const taken = { steps: 1, characters: 15_000_000 };
	expect(budget.taken).toEqual(taken);
	expect(budget.retake(taken)).toBe(false);
	expect(new WorkBudget(1e9).retake(taken)).toBe(true);
	budget.restart(0);
	expect(stepsOf(budget)).toBe(50 + 1_999_999);
});
