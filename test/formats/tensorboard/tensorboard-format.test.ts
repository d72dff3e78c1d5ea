import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import type { SeriesFile } from "../../../source/formats/series-format.ts";
import { tensorboardFormat } from "../../../source/formats/tensorboard/tensorboard-format.ts";
import { DataError } from "../../../source/model/problem.ts";
import { numberOf } from "../../../source/model/value.ts";

const { matches, keyOf, open, join } = tensorboardFormat;

test.each([
	["events.out.tfevents.1700000000.host.1.0", true],
	["tb/version_0/events.out.tfevents.1700000000.host", true],
	["train/events.out.tfevents.1700000000.host.123.0.v2", true],
	["worker.out.tfevents.1700000000.host", true],
	["train/events.out.tfevents.1700000000.host.profile-empty", false],
	["tfevents/notes.txt", false],
	["events.csv", false],
])("%s: %s", (path, expected) => expect(matches(path)).toBe(expected));

test("a file is called after its folder", () => {
	expect(keyOf?.("tb/version_0/events.out.tfevents.1.host")).toBe("tb/version_0");
	expect(keyOf?.("events.out.tfevents.1.host")).toBe("events");
	expect(keyOf?.("tb/1795425707.764/events.out.tfevents.1.host")).toBe("tb");
	expect(keyOf?.("1795425707/events.out.tfevents.1.host")).toBe("events");
});

const fixtures = new URL("../../../../shared/fixtures/metrics/tensorboard/", import.meta.url);

type Number = number | string | { readonly $int: string };

interface Curve {
	readonly steps: readonly Number[];
	readonly values: readonly Number[];
	readonly wall_times: readonly Number[];
}

interface Oracle {
	readonly folders: Readonly<
		Record<
			string,
			{
				readonly files: Readonly<Record<string, unknown>>;
				readonly scalars: Readonly<Record<string, Curve>>;
				readonly other: Readonly<
					Record<string, { readonly kind: string | null; readonly plugin: string | null; readonly count: number }>
				>;
				readonly hparams?: Readonly<Record<string, unknown>>;
			}
		>
	>;
}

const read = async (folder: URL, names: readonly string[]): Promise<SeriesFile> => {
	const parts = names.map((name) => open(name).read(bytesSource(readFileSync(new URL(name, folder)))));
	return join!(await Promise.all(parts));
};

const numbers = (list: readonly Number[]): number[] =>
	list.map((value) => Number(typeof value === "object" ? value.$int : value));

/** The points of EventAccumulator, which has them in the order written, by their steps. */
function byStep({ steps, values, wall_times }: Curve): Record<"steps" | "values" | "times", number[]> {
	const own = numbers(steps);
	const places = [...own.keys()].sort((a, b) => own[a]! - own[b]!);
	const picked = (list: readonly number[]) => places.map((place) => list[place]!);
	return { steps: picked(own), values: picked(numbers(values)), times: picked(numbers(wall_times)) };
}

describe.skipIf(!existsSync(fixtures))("files of the real writers, as TensorBoard's own reader has them", () => {
	const cases = existsSync(fixtures) ? readdirSync(fixtures).filter((name) => !name.includes(".")) : [];
	test.each(cases)("%s", async (name) => {
		const oracle = JSON.parse(readFileSync(new URL(`${name}.oracle.json`, fixtures), "utf8")) as Oracle;
		for (const [folder, expected] of Object.entries(oracle.folders)) {
			const url = new URL(`${name}/${folder}/`, fixtures);
			const files = Object.keys(expected.files);
			if (name === "not_events") {
				await expect(read(url, files)).rejects.toThrow(DataError);
				continue;
			}
			const file = await read(url, files);
			const curves = file.series.map(({ name, steps, values, times }) => [
				name,
				{ steps: [...steps], values: [...values], times: [...times!] },
			]);
			const expectedCurves = Object.entries(expected.scalars).map(([tag, curve]) => [tag, byStep(curve)]);
			expect(curves).toEqual(expectedCurves);
			for (const [tag, { kind, plugin, count }] of Object.entries(expected.other)) {
				if (kind === null) continue;
				const fact = file.facts.get(tag);
				if (plugin === "text") expect(typeof fact).toBe("string");
				else expect([...(fact as ReadonlyMap<string, unknown>).values()][0]).toBe(count);
			}
			for (const [key, value] of Object.entries(expected.hparams ?? {})) {
				const fact = file.facts.get(key);
				expect(numberOf(fact) ?? fact).toBe(value);
			}
		}
	});

	test("steps never go back, though the writers started again", async () => {
		for (const name of ["restart", "odd_steps"]) {
			const folder = new URL(`${name}/`, fixtures);
			const { series } = await read(folder, readdirSync(folder));
			expect(series.length).toBeGreaterThan(0);
			for (const { steps } of series) expect(steps).toEqual(steps.toSorted());
		}
	});

	const problemsOf = async (name: string): Promise<readonly string[]> => {
		const folder = new URL(`${name}/`, fixtures);
		return (await read(folder, readdirSync(folder))).problems;
	};

	test("what is damaged is told, and what is not there yet is not", async () => {
		expect(await problemsOf("torch_simple")).toEqual([]);
		expect(await problemsOf("empty")).toEqual([]);
		expect(await problemsOf("trunc_data")).toEqual([]);
		expect(await problemsOf("trunc_header")).toEqual([]);
		expect(await problemsOf("bad_data_bit")).toEqual(["the record at byte 4781 is damaged and left out"]);
		expect(await problemsOf("bad_data_crc")).toEqual(["the record at byte 4781 is damaged and left out"]);
		for (const name of ["bad_length_crc", "huge_length"])
			expect(await problemsOf(name)).toEqual([
				"the length of the record at byte 4781 is damaged: nothing can be found after it",
			]);
		expect(await problemsOf("huge_length_good_crc")).toEqual([
			"the record at byte 4781 claims 1099511627776 bytes: nothing can be found after it",
		]);
	});

	test("histograms, texts, pictures and curves of precision and recall", async () => {
		const folder = new URL("mixed_kinds/", fixtures);
		const { arrays, facts } = await read(folder, readdirSync(folder));
		expect(arrays.map(({ name, array }) => [name, array.shape])).toEqual([
			["weights/fc", [10, 30]],
			["pr", [6, 127]],
		]);
		expect([...facts.keys()]).toEqual(["weights/fc", "note/text_summary", "img", "pr"]);
		expect(facts.get("img")).toEqual(
			new Map([
				["images", 10],
				["first_step", 0],
				["last_step", 9],
			]),
		);
	});
});
