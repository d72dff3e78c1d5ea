import { expect, test } from "vitest";
import { JsonCursor } from "../../../source/formats/json/json-cursor.ts";
import { recordSeries } from "../../../source/formats/json/record-series.ts";
import { RecordTable } from "../../../source/formats/json/record-table.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

function names(...records: readonly object[]): string[] {
	const memory = new ValueAllowance(1 << 20);
	const table = new RecordTable(memory);
	for (const record of records) {
		const bytes = Buffer.from(JSON.stringify(record));
		table.add(new JsonCursor(bytes, 0, bytes.length, 1));
	}
	return recordSeries(table, memory).series.map(({ name }) => name);
}

test("records of a data set have no series, those with a step have", () => {
	expect(names({ id: 1, score: 2 })).toEqual([]);
	expect(names({ meta: { file_name: "a.png" }, area: 2 })).toEqual([]);
	expect(names({ step: 1, id: 1, score: 2 })).toEqual(["id", "score"]);
	expect(names({ loss: 1 }, { loss: 2 })).toEqual(["loss"]);
});
