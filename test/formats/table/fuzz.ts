import { bytesSource } from "../../../source/formats/byte-source.ts";
import type { SeriesFile, SeriesReader } from "../../../source/formats/series-format.ts";
import { DataError } from "../../../source/model/problem.ts";

/** A small generator of numbers below `limit`, the same for the same seed (mulberry32). */
export function dice(seed: number): (limit: number) => number {
	let state = seed >>> 0;
	return (limit) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
	};
}

/** Bytes with a few changes: flipped bits, other bytes, cut ends, insertions, slices that are there twice. */
export function mutated(bytes: Uint8Array, roll: (limit: number) => number): Buffer {
	let changed: Buffer = Buffer.from(bytes);
	for (let count = 1 + roll(4); count > 0; count--) {
		const at = roll(changed.length + 1);
		const to = Math.min(changed.length, at + roll(64));
		switch (roll(6)) {
			case 0:
				if (at < changed.length) changed[at]! ^= 1 << roll(8);
				break;
			case 1:
				if (at < changed.length) changed[at] = [0, 0x0a, 0x0d, 0x22, 0x2c, 0x3b, 0x5b, 0x7b, 0x7d, 0xff][roll(10)]!;
				break;
			case 2:
				changed = changed.subarray(0, at);
				break;
			case 3: {
				const more = Buffer.from(Array.from({ length: 1 + roll(16) }, () => roll(256)));
				changed = Buffer.concat([changed.subarray(0, at), more, changed.subarray(at)]);
				break;
			}
			case 4:
				changed = Buffer.concat([changed.subarray(0, to), changed.subarray(at, to), changed.subarray(to)]);
				break;
			default:
				changed = Buffer.concat([changed.subarray(0, at), changed.subarray(to)]);
		}
	}
	return changed;
}

/** Reads `count` mutations of the files, each whole and in two parts; throws where one is not read and not refused as it should be. */
export async function survives(
	files: readonly Uint8Array[],
	open: () => SeriesReader,
	count: number,
	seed: number,
): Promise<{ read: number; refused: number }> {
	const roll = dice(seed);
	const outcome = { read: 0, refused: 0 };
	for (let index = 0; index < count; index++) {
		const bytes = mutated(files[roll(files.length)]!, roll);
		const reader = open();
		for (const end of [roll(bytes.length + 1), bytes.length]) {
			try {
				check(await reader.read(bytesSource(bytes.subarray(0, end))));
				outcome.read++;
			} catch (error) {
				if (!(error instanceof DataError)) throw new Error(`mutation ${index} of seed ${seed}`, { cause: error });
				outcome.refused++;
			}
		}
	}
	return outcome;
}

/** What holds of every file of series. */
function check({ series, problems }: SeriesFile): void {
	const names = new Set(series.map(({ name }) => name));
	if (names.size !== series.length) throw new Error("two series of one name");
	if (problems.some((line) => /[\n\r]/.test(line))) throw new Error("a problem of two lines");
	for (const { values, steps, otherAxes, times } of series) {
		const lengths = [steps, times ?? values, ...otherAxes.map((axis) => axis.values)].map(({ length }) => length);
		if (lengths.some((length) => length !== values.length)) throw new Error("axes of another length");
		for (let index = 1; index < steps.length; index++)
			if (!(steps[index]! >= steps[index - 1]!)) throw new Error("steps go back");
	}
}
