import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { TextReader } from "../../../source/formats/mlflow/text-reader.ts";
import { DataError } from "../../../source/model/problem.ts";

const read = (text: string) => new TextReader("lr", new Map([["id", "a"]])).read(bytesSource(Buffer.from(text)));

test("the file is the text, and a text of megabytes is refused", async () => {
	for (const text of ["0.1", "two\nlines\n", ""]) {
		expect([...(await read(text)).facts]).toEqual([
			["id", "a"],
			["lr", text],
		]);
	}
	await expect(read("x".repeat(2_000_000))).rejects.toThrow(DataError);
});
