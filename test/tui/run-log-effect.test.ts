import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { LogAnswer } from "../../source/tui/log-answer.ts";
import type { LogEffect } from "../../source/tui/log-effect.ts";
import { countBlock } from "../../source/tui/log-view.ts";
import { runLogEffect } from "../../source/tui/run-log-effect.ts";

const root = mkdtempSync(join(tmpdir(), "run-log-effect-"));
afterAll(() => rmSync(root, { recursive: true }));
const path = join(root, "train.log");
const line = "[2024-05-02 09:41:00,000][train][INFO] - step\n";
const blocks = 3;
writeFileSync(path, line.repeat(Math.ceil((blocks * countBlock) / line.length)));
appendFileSync(path, "[2024-05-02 10:00:00,000][train][ERROR] - last\n1 %\r2 %\n");
const gone = join(root, "gone.log");

async function answer(effect: LogEffect, signal = new AbortController().signal): Promise<LogAnswer | undefined> {
	const answers: LogAnswer[] = [];
	await runLogEffect(effect, { dispatch: (one) => answers.push(one), signal });
	expect(answers.length).toBeLessThan(2);
	return answers[0];
}

test("a part of the file, in the form that is asked for", async () => {
	const whole = await answer({ type: "load-log", path, at: "end" });
	const split = await answer({ type: "load-log", path, at: "end", splits: true, isFollowing: true });
	if (whole?.type !== "log-loaded" || split?.type !== "log-loaded") throw new Error("no log came");
	const last = (window: typeof whole.window) => (window.is === "loaded" ? window.value.lines.at(-1)?.text : window);
	expect([last(whole.window)?.toString().endsWith("2 %"), last(split.window), split.isFollowing]).toEqual([
		true,
		"2 %",
		true,
	]);
	expect(await answer({ type: "load-log", path: gone, at: 0 })).toMatchObject({ window: { is: "broken" } });
});

test("matches are counted block by block, all of them together in the end", async () => {
	const target = { kind: "text", text: "step" } as const;
	const counted: number[] = [];
	for (let size: number | null = null; size === null; ) {
		const from = counted.length * countBlock;
		const count = { blocks: counted, size: null, is: "asked" } as const;
		const one = await answer({ type: "count-log", path, target, count, from });
		if (one?.type !== "log-counted" || typeof one.more === "string") throw new Error("nothing was counted");
		expect(one.count).toBe(count);
		counted.push(...one.more.blocks);
		size = one.more.size;
	}
	expect(counted).toHaveLength(blocks + 1);
	expect(counted.reduce((sum, one) => sum + one, 0)).toBe(Math.ceil((blocks * countBlock) / line.length));
	const found = counted[0]! * line.length + 10 * line.length;
	expect(await answer({ type: "rank-log", path, target, found })).toMatchObject({ found, count: 11 });
	const count = { blocks: [], size: null, is: "asked" } as const;
	expect(await answer({ type: "count-log", path: gone, target, count, from: 0 })).toMatchObject({
		more: expect.stringMatching(/no such file/),
	});
});

test("a line of a level, a time, and the file as it is", async () => {
	const search = { target: { kind: "error", text: "" }, direction: 1, from: 0, to: 9e15, wrapsTo: null } as const;
	const scanned = await answer({ type: "scan-log", path, search });
	if (scanned?.type !== "log-scanned" || typeof scanned.scan === "string") throw new Error("nothing was scanned");
	const end = Math.ceil((blocks * countBlock) / line.length) * line.length;
	expect(scanned.scan.found === end || scanned.scan.from < scanned.scan.to).toBe(true);
	const time = Date.UTC(2024, 4, 2, 9, 50);
	expect(await answer({ type: "seek-log", path, time })).toEqual({ type: "log-placed", path, offset: end });
	expect(await answer({ type: "seek-log", path: gone, time })).toMatchObject({
		offset: expect.stringMatching(/no such file/),
	});
	const watched = await answer({ type: "watch-log", path, delay: 1 });
	expect(watched).toMatchObject({ now: { size: end + 55 } });
	expect(await answer({ type: "watch-log", path: gone, delay: 1 })).toMatchObject({ now: null });
	expect(await answer({ type: "watch-log", path, delay: 1 }, AbortSignal.abort())).toBe(undefined);
});
