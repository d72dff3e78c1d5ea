import { expect, onTestFinished, test, vi } from "vitest";
import { Pace } from "../../source/project/pace.ts";

function after(...calls: readonly number[]): Pace {
	const pace = new Pace();
	for (const milliseconds of calls) pace.took(milliseconds);
	return pace;
}

test("a disk is quick until many calls are slow, whatever a single one takes", () => {
	expect(after().isQuick).toBe(true);
	expect(after(10_000).isQuick).toBe(true);
	expect(after(...Array(1000).fill(0.02)).isQuick).toBe(true);
	expect(after(...Array(10).fill(2)).isQuick).toBe(false);
	expect(after(...Array(1000).fill(0.4)).isQuick).toBe(false);
});

test("it is quick again when calls are", () => {
	const pace = after(...Array(100).fill(2));
	for (let call = 0; call < 200; call++) pace.took(0.01);
	expect(pace.isQuick).toBe(true);
});

test("of many calls of a slow disk one is a probe", () => {
	const pace = new Pace();
	const probes = Array.from({ length: 1024 }, () => pace.isProbe()).filter((probe) => probe).length;
	expect(probes).toBe(4);
});

test("the event loop has its turn after some milliseconds", async () => {
	vi.useFakeTimers({ toFake: ["performance"] });
	onTestFinished(() => void vi.useRealTimers());
	const pace = new Pace();
	expect(pace.isDue(performance.now())).toBe(false);
	vi.advanceTimersByTime(20);
	expect(pace.isDue(performance.now())).toBe(true);
	await pace.breathe();
	expect(pace.isDue(performance.now())).toBe(false);
});
