import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChangingTree } from "./changing-tree.ts";
import { MonkeyExplorer } from "./monkey-explorer.ts";
import { type MonkeyStep, monkeySteps } from "./monkey-step.ts";
import { Random } from "./random.ts";

export interface Played {
	/** Milliseconds that each step and the frame after it took. */
	readonly times: Float64Array;
	/** The slowest ones, in words. */
	readonly slowest: readonly string[];
	/** Megabytes, as `memory` tells them: after the first steps, and after the last. */
	readonly memoryBefore: number;
	readonly memoryAfter: number;
	/** Places that were seen, and how often. */
	readonly places: ReadonlyMap<string, number>;
}

export interface MonkeyOptions {
	readonly seed: number;
	readonly steps: number;
	readonly memory?: () => number;
	/** Called now and then. */
	readonly onProgress?: (text: string) => void;
}

/** After so many steps the program is left and opened again. */
const session = 2500;
/** By then what is needed for long has been made. */
const warm = 2000;
/** So many of the last steps are told when something went wrong. */
const told = 40;

/** Plays steps by chance on a tree of its own. Throws where anything goes wrong, with the seed and the last steps. */
export async function playMonkey({
	seed,
	steps,
	memory = () => Number.NaN,
	onProgress,
}: MonkeyOptions): Promise<Played> {
	const folder = mkdtempSync(join(tmpdir(), "exptrack-monkey-"));
	const random = new Random(seed);
	const tree = new ChangingTree(folder);
	const times = new Float64Array(steps);
	const places = new Map<string, number>();
	const slowest: [milliseconds: number, words: string][] = [];
	const last: string[] = [];
	let queue: MonkeyStep[] = [];
	let explorer = new MonkeyExplorer(tree.root, join(folder, "state"), seed % 4 === 3);
	let done = 0;
	let memoryBefore = Number.NaN;
	let memoryAfter = Number.NaN;
	try {
		await explorer.opened();
		for (; done < steps; done++) {
			if (queue.length === 0) queue = monkeySteps(random);
			const step = queue.shift()!;
			const place = explorer.place;
			last.push(`${done}: ${stepText(step)} on ${place}`);
			if (last.length > told) last.shift();
			const before = process.threadCpuUsage();
			const start = performance.now();
			if (step.kind === "files") tree.change(step.change, step.number);
			else explorer.take(step);
			const took = performance.now() - start;
			const { user, system } = process.threadCpuUsage(before);
			times[done] = step.kind === "files" ? 0 : took;
			if (step.kind !== "files" && (slowest.length < 10 || took > slowest.at(-1)![0])) {
				slowest.push([
					took,
					`${took.toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} of the processor): ${last.at(-1)}`,
				]);
				slowest.sort((a, b) => b[0] - a[0]);
				slowest.splice(10);
			}
			const kind = place.split(" ")[0]!;
			places.set(kind, (places.get(kind) ?? 0) + 1);
			// Now and then one waits, so that what is new is seen.
			if (done % 50 === 49) explorer.goOn();
			await explorer.breathe(done % 50 === 49 ? 10 : 0);
			if (done % 1000 === 999) onProgress?.(`seed ${seed}: ${done + 1} of ${steps} steps`);
			if (done === warm) memoryBefore = memory();
			if (done % session !== session - 1) continue;
			await explorer.end();
			explorer = new MonkeyExplorer(tree.root, join(folder, "state"), seed % 4 === 3);
			await explorer.opened();
		}
		await explorer.breathe(100);
		explorer.look();
		memoryAfter = memory();
		await explorer.end();
	} catch (error) {
		throw new Error(`seed ${seed}, step ${done}; the last steps:\n${last.join("\n")}`, { cause: error });
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return { times, slowest: slowest.map(([, words]) => words), places, memoryBefore, memoryAfter };
}

function stepText(step: MonkeyStep): string {
	const text = JSON.stringify(step);
	return text.length <= 120 ? text : `${text.slice(0, 100)}… (${text.length})`;
}
