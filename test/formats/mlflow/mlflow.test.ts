import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { mlflow } from "../../../source/formats/mlflow/mlflow.ts";
import type { SeriesFile } from "../../../source/formats/series-format.ts";
import { DataError } from "../../../source/model/problem.ts";

const run = "mlruns/0/216363698b529b4a97b750923ceb3ffd";
const readText = (path: string, text: string) => mlflow.open(path).read(bytesSource(Buffer.from(text)));

test.each([
	[`${run}/metrics/loss`, "mlruns"],
	[`${run}/metrics/val/acc`, "mlruns"],
	[`logs/${run}/params/lr`, "logs/mlruns"],
	[`${run}/meta.yaml`, "mlruns"],
	["mlruns/0/my_run/metrics/loss", "mlruns"],
	["tracking/12/216363698b529b4a97b750923ceb3ffd/metrics/loss", "tracking"],
	["tracking/12/my_run/metrics/loss", null],
	[`${run}/artifacts/metrics/loss`, null],
	[`${run}/artifacts/model/MLmodel`, null],
	[`${run}/inputs/216363698b529b4a97b750923ceb3ffd/meta.yaml`, null],
	["mlruns/0/meta.yaml", null],
	["mlruns/0/tags/metrics/loss", null],
	["mlruns/0/datasets/216363698b529b4a97b750923ceb3ffd/meta.yaml", null],
	["mlruns/0/models/m-216363698b529b4a97b750923ceb3ffd/metrics/loss", null],
	["mlruns/.trash/0/216363698b529b4a97b750923ceb3ffd/metrics/loss", null],
	["metrics/loss", null],
])("%s is a part of %s", (path, key) => {
	expect(mlflow.matches(path) ? mlflow.keyOf!(path) : null).toBe(key);
});

test("parameters and tags are texts; the run has a name, a status and times", async () => {
	const files = [
		await readText(`${run}/params/model/depth`, "18"),
		await readText(`${run}/params/note`, "two\nlines"),
		await readText(`${run}/tags/stage`, "dev"),
		await readText(`${run}/meta.yaml`, "run_name: owl\nstatus: 4\nstart_time: 1700000000500\nend_time: null\n"),
	];
	expect([...mlflow.join!(files).facts]).toEqual([
		["_mlflow.run_id", "216363698b529b4a97b750923ceb3ffd"],
		["model/depth", "18"],
		["note", "two\nlines"],
		["tags.stage", "dev"],
		["_mlflow.run_name", "owl"],
		["_mlflow.status", "FAILED"],
		["_mlflow.start_time", 1700000000.5],
	]);
});

test("a file of a run that is broken is a DataError", async () => {
	await expect(readText(`${run}/meta.yaml`, "- a")).rejects.toThrow(DataError);
	await expect(readText(`${run}/params/x`, "x".repeat(2_000_000))).rejects.toThrow(DataError);
});

interface OracleRun {
	readonly status: string;
	readonly run_name: string;
	readonly params: Readonly<Record<string, string>>;
	readonly tags: Readonly<Record<string, string>>;
	readonly metrics: Readonly<Record<string, { steps: number[]; values: (number | string)[]; wall_times: number[] }>>;
}

const fixtures = new URL("../../../../shared/fixtures/metrics/", import.meta.url);

describe.skipIf(!existsSync(fixtures))("a store of four runs", () => {
	test("each run has what the oracle says, by itself and among the others", async () => {
		const { runs } = JSON.parse(readFileSync(new URL("mlflow.oracle.json", fixtures), "utf8")) as {
			runs: Record<string, OracleRun>;
		};
		const store = new URL("mlflow/", fixtures);
		const paths = readdirSync(store, { recursive: true, encoding: "utf8" })
			.filter((path) => mlflow.matches(path) && statSync(new URL(path, store)).isFile())
			.sort();
		const all: SeriesFile[] = [];
		for (const path of paths) all.push(await mlflow.open(path).read(bytesSource(readFileSync(new URL(path, store)))));
		const joined = mlflow.join!(all);
		for (const [index, [place, oracle]] of Object.entries(runs)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.entries()) {
			const parts = all.filter((_, at) => paths[at]!.startsWith(`mlruns/${place}/`));
			const { series, facts, problems } = mlflow.join!(parts);
			expect(
				Object.fromEntries(
					series.map(({ name, steps, values, times }) => [
						name,
						{ steps: [...steps], values: Array.from(values, spelled), wall_times: [...times!] },
					]),
				),
			).toEqual(oracle.metrics);
			const tags = Object.entries(oracle.tags).map(([name, text]) => [`tags.${name}`, text]);
			expect(Object.fromEntries([...facts].filter(([name]) => !name.startsWith("_")))).toEqual({
				...oracle.params,
				...Object.fromEntries(tags),
			});
			expect([facts.get("_mlflow.run_name"), facts.get("_mlflow.status")]).toEqual([oracle.run_name, oracle.status]);
			expect(problems).toEqual([]);
			const prefix = index === 0 ? "" : `${place.split("/")[1]}/`;
			for (const { name, values } of series)
				expect(joined.series.find((one) => one.name === prefix + name)?.values).toEqual(values);
		}
		expect(joined.series.length).toBe(20);
	});
});

/** As the oracle spells it. */
function spelled(value: number): number | string {
	return Number.isFinite(value) ? value : String(value);
}
