import { expect, test } from "vitest";
import { Watch } from "../../source/project/watch.ts";

test("whoever waits is woken by a change, a pause or the end; what came before is not lost", async () => {
	const watch = new Watch();
	for (const wake of [() => watch.wake(), () => watch.pause(), () => watch.resume(), () => watch.stop()]) {
		const waiting = watch.wait(Number.POSITIVE_INFINITY);
		wake();
		await waiting;
	}
	watch.wake();
	await watch.wait(Number.POSITIVE_INFINITY);
	await watch.wait(1);
	expect([watch.isPaused, watch.isStopped]).toEqual([false, true]);
});

test("the longest time is never shorter than the shortest", () => {
	expect(new Watch({ shortest: 50, longest: 10 }).longest).toBe(50);
});

test("who is in sight is asked for each time", () => {
	const watch = new Watch();
	expect([...watch.inSight()]).toEqual([]);
	let run = "/a";
	watch.attend(() => [run]);
	run = "/b";
	expect([...watch.inSight()]).toEqual(["/b"]);
});
