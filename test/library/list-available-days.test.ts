import { expect, test } from "vitest";
import { listAvailableDays } from "../../source/library/list-available-days.ts";
import { datedFrame } from "./dated-frame.ts";

test("each day once, the earliest first; what has no date has no day", () => {
	const frame = datedFrame("2021-01-27 09-00-00", "sweep", "2021-01-26 17-07-39", "2021-01-27 10-00-00");
	expect(listAvailableDays(frame)).toEqual(["2021-01-26", "2021-01-27"]);
	expect(listAvailableDays(datedFrame("sweep"))).toEqual([]);
});
