import { expect, test } from "vitest";
import { factsFile } from "../../../source/formats/wandb/facts-file.ts";

test("what is known already counts, and an error that is none of the data is thrown", async () => {
	const known = new Map([["id", "abc"]]);
	const { facts } = await factsFile("x", known, async () => new Map([...known, ["id", "other"], ["lr", "1"]]));
	expect([...facts]).toEqual([
		["id", "abc"],
		["lr", "1"],
	]);
	const failed = factsFile("x", known, () => Promise.reject(new RangeError("no")));
	await expect(failed).rejects.toThrow(RangeError);
});
