import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { CsvReader } from "../../../source/formats/csv/csv-reader.ts";
import { DataError } from "../../../source/model/problem.ts";
import { dice, mutated, survives } from "../table/fuzz.ts";

const read = (bytes: Uint8Array, path: string) => new CsvReader(path).read(bytesSource(bytes));

const fixtures = new URL("../../../../shared/fixtures/metrics/csv/", import.meta.url);
const isThere = existsSync(fixtures);
const names = isThere ? readdirSync(fixtures).filter((name) => /\.([ct]sv|gz)$/.test(name)) : [];
const bytesOf = (name: string) => readFileSync(new URL(name, fixtures));

interface Oracle {
	readonly columns?: readonly string[];
	readonly data?: Readonly<Record<string, readonly unknown[]>>;
	readonly rows?: number;
	readonly head?: readonly (readonly number[])[];
	readonly sum_of_each_column?: readonly number[];
	readonly error?: string;
}

describe.skipIf(!isThere)("files that pandas read", () => {
	test.each(names)("%s", async (name) => {
		const oracle = JSON.parse(readFileSync(new URL(`${name}.oracle.json`, fixtures), "utf8")) as Oracle;
		if (oracle.error !== undefined) {
			await expect(read(bytesOf(name), name)).rejects.toThrow(DataError);
			return;
		}
		const { series } = await read(bytesOf(name), name);
		if (oracle.data === undefined) {
			const all = [series[0]!.steps, ...series.map(({ values }) => values)];
			expect(["step", ...series.map((one) => one.name)]).toEqual(oracle.columns);
			expect(all.map((values) => values.length)).toEqual(oracle.columns!.map(() => oracle.rows));
			expect(Array.from({ length: 3 }, (_, row) => all.slice(0, 8).map((values) => values[row]))).toEqual(oracle.head);
			const sums = all.map((values) => values.reduce((sum, value) => sum + value, 0));
			for (const [index, sum] of (oracle.sum_of_each_column ?? []).entries()) expect(sums[index]).toBeCloseTo(sum, 6);
			return;
		}
		const { data } = oracle;
		// pandas makes texts of a column in which one cell is no number; here those cells alone are left out.
		if (name === "quoted.csv") {
			expect([...series[0]!.steps]).toEqual([0, 2, 3, 4, 5, 6, 7, 13, 15]);
			expect([...series[0]!.values]).toEqual([
				...[0.5, Number.NaN, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
				...[1e-7, 0.25, 1.2345678901234567e19, 0.1],
			]);
			return;
		}
		const rowsOf = (column: string) => [...data[column]!.keys()].filter((row) => data[column]![row] !== null);
		const seen = new Set<string>();
		const pandasName = (axis: string) => {
			if (name === "noheader.csv") return axis === "step" ? "0" : axis.replace("column ", "");
			return axis === "index" && data.index === undefined ? "Unnamed: 0" : axis;
		};
		for (const { name: column, steps, axis, otherAxes, values } of series) {
			const places = rowsOf(pandasName(column));
			expect([...values]).toEqual(places.map((row) => data[pandasName(column)]![row]));
			seen.add(pandasName(column));
			for (const one of [{ name: axis, values: steps }, ...otherAxes]) {
				const known = data[pandasName(one.name)];
				expect([...one.values]).toEqual(places.map((row) => (known === undefined ? row : (known[row] ?? Number.NaN))));
				seen.add(pandasName(one.name));
			}
		}
		for (const column of oracle.columns!) if (rowsOf(column).length > 0) expect([...seen]).toContain(column);
	});

	test("of a damaged packed file nothing is said that is not true", async () => {
		const roll = dice(4);
		const packed = bytesOf("gz.csv.gz");
		const whole = await read(packed, "a.csv.gz");
		const outcome = { same: 0, cut: 0, refused: 0 };
		for (let count = 0; count < 300; count++) {
			const file = await read(mutated(packed, roll), "a.csv.gz").catch((error: unknown) => {
				expect(error).toBeInstanceOf(DataError);
				return null;
			});
			if (file === null) outcome.refused++;
			else if (file.problems.includes("the packed file is cut off")) outcome.cut++;
			else {
				expect(file).toEqual(whole);
				outcome.same++;
			}
		}
		expect(outcome.cut + outcome.refused).toBeGreaterThan(200);
		expect(outcome.cut).toBeGreaterThan(0);
	});

	test("mutated files are read or refused", async () => {
		const small = names.filter((name) => bytesOf(name).length < 20_000);
		for (const [path, kinds] of [
			["a.csv", small.filter((name) => !name.endsWith(".gz"))],
			["a.csv.gz", ["gz.csv.gz"]],
		] as const) {
			const outcome = await survives(kinds.map(bytesOf), () => new CsvReader(path), 300, 1);
			expect(outcome.read + outcome.refused).toBe(600);
			expect(outcome.read).toBeGreaterThan(50);
		}
	});
});
