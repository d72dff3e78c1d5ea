import { bytesSource } from "../../../source/formats/byte-source.ts";
import type { SeriesFile } from "../../../source/formats/series-format.ts";
import { LogReader } from "../../../source/formats/wandb/log-reader.ts";
import { TransactionLog } from "../../../source/formats/wandb/transaction-log.ts";
import { DataError } from "../../../source/model/problem.ts";
import { mutated, seeded } from "../run-store/mutated.ts";
import { logBytes } from "./wandb-bytes.ts";

const read = (bytes: Uint8Array): Promise<SeriesFile> => new LogReader(new Map()).read(bytesSource(bytes));

/**
 * Reads a log `count` times with something wrong in its bytes. Throws where that is neither read nor a DataError, where a
 * value appears that was not logged, and where values are missing from within a series and nothing tells so.
 */
export async function fuzzLog(bytes: Uint8Array, count: number, seed: number): Promise<void> {
	const random = seeded(seed);
	const whole = new Map((await read(bytes)).series.map((one) => [one.name, pointsOf(one)]));
	for (let index = 0; index < count; index++) {
		const file = await readOrRefused(mutated(bytes, random));
		for (const one of file?.series ?? []) {
			const points = pointsOf(one);
			const known = new Set(whole.get(one.name));
			// Where no row with it is left, the summary still says its last value, whichever step that was.
			if (one.otherAxes.length === 0 && points.length === 1) continue;
			if (!points.every((point) => known.has(point))) throw new Error(`${one.name}: wrong values, mutation ${index}`);
			// A piece that comes twice may hold whole chunks; a row that comes again is not one that is missing.
			const own = points.filter((point, place) => point !== points[place - 1]);
			const isHead = own.every((point, place) => point === whole.get(one.name)![place]);
			if (!isHead && file!.problems.length === 0) throw new Error(`${one.name}: silent gap, mutation ${index}`);
		}
	}
}

/** As `fuzzLog`, with what is wrong within the records and all checksums right. */
export async function fuzzRecords(bytes: Uint8Array, count: number, seed: number): Promise<void> {
	const random = seeded(seed);
	const records: Buffer[] = [];
	await new TransactionLog().read(bytesSource(bytes), (all, start, end) =>
		records.push(Buffer.from(all.slice(start, end))),
	);
	for (let index = 0; index < count; index++) {
		const broken = records.slice(0, 60);
		for (let left = 3; left > 0; left--) {
			const place = Math.floor(random() * broken.length);
			broken[place] = mutated(broken[place]!, random);
		}
		const file = await readOrRefused(logBytes(broken));
		if (file === null) throw new Error(`refused, mutation ${index}`);
		for (const { name, steps, values, times } of file.series) {
			if (steps.length !== values.length || (times ?? steps).length !== steps.length)
				throw new Error(`${name}: lengths differ, mutation ${index}`);
			if (steps.some((step, place) => !(step >= (steps[place - 1] ?? step))))
				throw new Error(`${name}: steps go back, mutation ${index}`);
		}
	}
}

async function readOrRefused(bytes: Uint8Array): Promise<SeriesFile | null> {
	try {
		return await read(bytes);
	} catch (error) {
		if (error instanceof DataError) return null;
		throw error;
	}
}

function pointsOf({ steps, values }: { readonly steps: Float64Array; readonly values: Float64Array }): string[] {
	return Array.from(steps, (step, index) => `${step} ${values[index]}`);
}
