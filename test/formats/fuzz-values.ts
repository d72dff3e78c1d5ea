import { globSync, readFileSync, statSync } from "node:fs";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { npyFormat } from "../../source/formats/npy-format.ts";
import { npzFormat } from "../../source/formats/npz-format.ts";
import { pickleFormat } from "../../source/formats/pickle-format.ts";
import type { SeriesFile } from "../../source/formats/series-format.ts";
import { DataError } from "../../source/model/problem.ts";
import { mutated, seeded } from "./run-store/mutated.ts";

const shared = new URL("../../../shared/", import.meta.url);
/** Larger ones say no more, and take longer. */
const largest = 20_000;
const mostBytes = 256 * 1024 * 1024;

interface Sample {
	readonly path: string;
	readonly bytes: Uint8Array;
	/** Of an archive the values of its series and their axes, each as one text. */
	readonly values: ReadonlySet<string>;
}

/** The files of numpy and pickle among the shared ones. */
export async function valueSamples(): Promise<Sample[]> {
	const patterns = [
		"fixtures/metrics/{pickle,npz}/*.{npz,pkl,joblib,zip}",
		"corpus/grid/multirun/2024-03-05/**/*.np[yz]",
	];
	const paths = globSync(patterns, { cwd: shared }).filter((path) => statSync(new URL(path, shared)).size < largest);
	const samples = paths.map(async (path) => {
		const bytes = readFileSync(new URL(path, shared));
		const file = path.endsWith(".npz") ? await readOrNull(path, bytes) : null;
		const arrays = file?.series.flatMap(({ values, steps, otherAxes }) => [
			values,
			steps,
			...otherAxes.map((axis) => axis.values),
		]);
		return { path, bytes, values: new Set(arrays?.map((array) => array.join())) };
	});
	return Promise.all(samples);
}

/**
 * Reads changed files: how many of them were read, and how many were refused. Throws where a reader does anything else, takes
 * more values than it may, or gives other values than those of a member whose CRC-32 matches.
 */
export async function fuzzValues(samples: readonly Sample[], count: number, seed: number): Promise<[number, number]> {
	const random = seeded(seed);
	let read = 0;
	for (let round = 0; round < count; round++) {
		const { path, bytes, values } = samples[Math.floor(random() * samples.length)]!;
		const file = await readOrNull(path, mutated(bytes, random));
		if (file === null) continue;
		read++;
		const size = file.series.reduce((sum, series) => sum + series.values.byteLength + series.steps.byteLength, 0);
		if (size > mostBytes) throw new Error(`${path}, round ${round}: ${size} bytes of values`);
		const wrong = path.endsWith(".npz") && file.series.find((series) => !values.has(series.values.join()));
		if (wrong) throw new Error(`${path}, round ${round}: ${wrong.name} has other values`);
	}
	return [read, count - read];
}

function readOrNull(path: string, bytes: Uint8Array): Promise<SeriesFile | null> {
	const format = [npyFormat, npzFormat].find((one) => one.matches(path)) ?? pickleFormat;
	const reading = format.open(path).read(bytesSource(bytes));
	return reading.catch((error) => {
		if (error instanceof DataError) return null;
		throw new Error(`${path}: ${error}`, { cause: error });
	});
}
