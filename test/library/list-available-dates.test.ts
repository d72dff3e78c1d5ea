import { join } from "node:path";
import { expect, test } from "vitest";
import { FileLoader, listAvailableDates } from "../../source/index.ts";
import { datedFrame } from "./dated-frame.ts";

test("each experiment once, in the order of the columns", () => {
	expect(listAvailableDates(datedFrame("2021-01-27 09-00-00", "sweep", "2021-01-27 09-00-00"))).toEqual([
		"2021-01-27 09-00-00",
		"sweep",
	]);
});

test("of real runs", async () => {
	const examples = join(import.meta.dirname, "..", "..", "examples");
	const frame = await new FileLoader({ queryString: "*.npy" }).loadFolder(examples);
	expect(listAvailableDates(frame)).toEqual([
		"2021-01-26 17-07-39",
		"2024-03-04 09-15-02",
		"2024-03-04 14-40-57",
		"2024-03-04 18-02-11",
	]);
});
