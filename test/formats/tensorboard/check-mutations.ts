import { expect } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import type { SeriesFile } from "../../../source/formats/series-format.ts";
import { EventFileReader } from "../../../source/formats/tensorboard/event-file-reader.ts";
import { DataError } from "../../../source/model/problem.ts";
import { record } from "./event-bytes.ts";
import { mutated, randomOf } from "./mutate.ts";

/**
 * Reads so many changed copies of files, every second one with the right checksums put on its changed records. Each must be
 * read or refused with a DataError. Where checksums were not put right, no point may be there that the file did not hold,
 * and a change inside it must be told. Returns how many were refused, and how many had problems.
 */
export async function checkMutations(files: readonly Uint8Array[], count: number, seed: number) {
	const random = randomOf(seed);
	const points = await Promise.all(files.map(async (file) => pointsOf(await read(file))));
	const outcome = { refused: 0, told: 0 };
	for (let round = 0; round < count; round++) {
		const which = round % files.length;
		const isResealed = Math.floor(round / files.length) % 2 === 1;
		const bytes = isResealed ? resealed(files[which]!, random) : mutated(files[which]!, random);
		let found: SeriesFile;
		try {
			found = await read(bytes);
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			outcome.refused++;
			continue;
		}
		if (found.problems.length > 0) outcome.told++;
		const values = found.series.reduce((sum, { steps }) => sum + steps.length, 0);
		if (values > bytes.length || found.series.length > 4096) expect.fail(`round ${round}: ${values} values`);
		if (isResealed) continue;
		for (const point of pointsOf(found)) if (!points[which]!.has(point)) expect.fail(`round ${round}: ${point} is new`);
		if (bytes.length === files[which]!.length && found.problems.length === 0 && !isSame(bytes, files[which]!))
			expect.fail(`round ${round}: a change is not told`);
	}
	return outcome;
}

const read = (bytes: Uint8Array): Promise<SeriesFile> => new EventFileReader().read(bytesSource(bytes));

function pointsOf({ series }: SeriesFile): Set<string> {
	const points = new Set<string>();
	for (const { name, steps, values, times } of series)
		for (let at = 0; at < steps.length; at++) points.add(`${name} ${steps[at]} ${values[at]} ${times![at]}`);
	return points;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	return Buffer.compare(a, b) === 0;
}

/** The file with one of its records changed, under checksums that are right. */
function resealed(file: Uint8Array, random: () => number): Uint8Array {
	const view = new DataView(file.buffer, file.byteOffset, file.length);
	const starts: number[] = [];
	for (let at = 0; at < file.length; at += view.getUint32(at, true) + 16) starts.push(at);
	const which = starts[Math.floor(random() * starts.length)]!;
	const end = which + view.getUint32(which, true) + 16;
	const data = mutated(file.subarray(which + 12, end - 4), random);
	return new Uint8Array(Buffer.concat([file.subarray(0, which), record(data), file.subarray(end)]));
}
