import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { csvFormat } from "../../../source/formats/csv/csv-format.ts";

test("files by their names", () => {
	for (const path of ["metrics.csv", "csv/version_0/metrics.CSV", "a.tsv", "a.csv.gz", "b.tsv.gz"])
		expect(csvFormat.matches(path)).toBe(true);
	for (const path of ["a.gz", "csv", "a.csv.bak", "a.json", "a.csvx"]) expect(csvFormat.matches(path)).toBe(false);
});

test("each opening is a reader of its own", async () => {
	for (const value of [1, 2]) {
		const { series } = await csvFormat.open("a.tsv").read(bytesSource(Buffer.from(`step\tloss\n0\t${value}\n`)));
		expect(series.map((one) => one.values)).toEqual([Float64Array.of(value)]);
	}
});
