import { setTimeout } from "node:timers/promises";
import { DataError, UserError } from "../model/problem.ts";
import { LogFile } from "../project/log-file.ts";
import { readLogWindow } from "../project/log-window.ts";
import { type LineTest, scanLog } from "../project/scan-log.ts";
import { seekLog } from "../project/seek-log.ts";
import { logFind } from "../render/log-target.ts";
import { lastOf } from "./last-of.ts";
import type { LogAnswer } from "./log-answer.ts";
import type { LogEffect } from "./log-effect.ts";
import { countBlock } from "./log-view.ts";
import type { Loaded } from "./state.ts";

export interface LogWorld {
	readonly dispatch: (action: LogAnswer) => void;
	readonly signal: AbortSignal;
}

/** Milliseconds after which a search says how far it is. Keys come in between all the time. */
const slice = 100;

/** Reads text files, and looks for something in them. */
export async function runLogEffect(effect: LogEffect, { dispatch, signal }: LogWorld): Promise<void> {
	const { path } = effect;
	switch (effect.type) {
		case "load-log": {
			const { type, ...asked } = effect;
			const window = await loaded(() => readLogWindow(path, asked.at, asked.splits));
			return dispatch({ type: "log-loaded", ...asked, window });
		}
		case "scan-log": {
			const { search } = effect;
			const { from, to, direction } = search;
			const scan = await orWhy(() =>
				scanLog(path, testOf(search.target), { from, to, direction, stops: true }, slice, signal),
			);
			return dispatch({ type: "log-scanned", path, search, scan });
		}
		case "count-log": {
			const { target, count, from } = effect;
			const more = await orWhy(() => countBlocks(path, testOf(target), from, signal));
			return dispatch({ type: "log-counted", path, count, more });
		}
		case "rank-log": {
			const { target, found } = effect;
			const from = Math.floor(found / countBlock) * countBlock;
			const part = { from, to: found + 1, direction: 1, stops: false } as const;
			const scan = await orWhy(() => scanLog(path, testOf(target), part, Number.POSITIVE_INFINITY, signal));
			if (typeof scan !== "string") dispatch({ type: "log-ranked", path, found, count: scan.count });
			return;
		}
		case "watch-log": {
			await setTimeout(effect.delay, undefined, { ref: false });
			if (signal.aborted) return;
			const now = await orWhy(() => LogFile.with(path, async ({ size, inode }) => ({ size, inode })));
			return dispatch({ type: "log-watched", path, now: typeof now === "string" ? null : now });
		}
		case "seek-log": {
			const offset = await orWhy(() => seekLog(path, effect.time));
			return dispatch({ type: "log-placed", path, offset });
		}
	}
}

/** A test that is kept knows already what it has learnt of its pattern. */
const testOf: (target: Parameters<typeof logFind>[0]) => LineTest = lastOf(logFind);

/** The matches of as many blocks as a moment allows, one at least. */
async function countBlocks(path: string, test: LineTest, from: number, signal: AbortSignal) {
	const blocks: number[] = [];
	const end = performance.now() + slice;
	for (let block = from; ; block += countBlock) {
		const part = { from: block, to: block + countBlock, direction: 1, stops: false } as const;
		const { count, size } = await scanLog(path, test, part, Number.POSITIVE_INFINITY, signal);
		blocks.push(count);
		if (block + countBlock >= size) return { blocks, size };
		if (performance.now() >= end || signal.aborted) return { blocks, size: null };
	}
}

/** What was read, or why it could not be: broken data is shown in its place. */
async function loaded<T>(read: () => Promise<T>): Promise<Exclude<Loaded<T>, { is: "loading" }>> {
	try {
		return { is: "loaded", value: await read() };
	} catch (error) {
		if (error instanceof DataError) return { is: "broken", message: error.message };
		throw error;
	}
}

async function orWhy<T>(read: () => Promise<T>): Promise<T | string> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof DataError || error instanceof UserError) return error.message;
		throw error;
	}
}
