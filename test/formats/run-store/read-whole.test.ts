import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { readWhole } from "../../../source/formats/run-store/read-whole.ts";
import { DataError } from "../../../source/model/problem.ts";

test("the text of a file, unless it is too long: then nothing is read", async () => {
	expect(await readWhole(bytesSource(Buffer.from("é: 1")), 5)).toBe("é: 1");
	const endless = { size: 1e12, read: () => Promise.reject(new Error("read")) };
	await expect(readWhole(endless, 5)).rejects.toThrow(DataError);
});
