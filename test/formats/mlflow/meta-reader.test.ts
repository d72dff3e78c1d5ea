import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { MetaReader } from "../../../source/formats/mlflow/meta-reader.ts";
import { DataError } from "../../../source/model/problem.ts";
import { Float } from "../../../source/model/value.ts";

const read = async (text: string) => [...(await new MetaReader(new Map()).read(bytesSource(Buffer.from(text)))).facts];

test("name, status, start and end, as far as they are known", async () => {
	expect(await read("run_name: owl\nstatus: 3\nstart_time: 1700000000500\nend_time: 1700000001000\n")).toEqual([
		["_mlflow.run_name", "owl"],
		["_mlflow.status", "FINISHED"],
		["_mlflow.start_time", 1700000000.5],
		["_mlflow.end_time", new Float(1700000001)],
	]);
	expect(await read("run_name: ''\nstatus: 9\nend_time: null\n")).toEqual([]);
	expect(await read("")).toEqual([]);
	await expect(read("- a")).rejects.toThrow(DataError);
});
