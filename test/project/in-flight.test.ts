import { expect, test } from "vitest";
import { Disk } from "../../source/project/disk.ts";
import { inFlight } from "../../source/project/in-flight.ts";
import { Pace } from "../../source/project/pace.ts";

async function flown(disk: Disk, stopAfter = Number.POSITIVE_INFINITY) {
	const controller = new AbortController();
	const done: number[] = [];
	let [now, most] = [0, 0];
	await inFlight(Array.from({ length: 100 }).keys(), { disk, signal: controller.signal }, async (item) => {
		most = Math.max(most, ++now);
		await Promise.resolve();
		now--;
		if (done.push(item) === stopAfter) controller.abort();
	});
	return { done: done.toSorted((a, b) => a - b), most };
}

test("each thing once: one after the other, or many at a time where the disk is slow", async () => {
	const all = [...Array(100).keys()];
	expect(await flown(new Disk())).toEqual({ done: all, most: 1 });
	const pace = new Pace();
	while (pace.isQuick) pace.took(1000);
	expect(await flown(new Disk(pace))).toEqual({ done: all, most: 32 });
});

test("when it is stopped nothing else is begun", async () => {
	expect((await flown(new Disk(), 5)).done).toEqual([0, 1, 2, 3, 4]);
});
