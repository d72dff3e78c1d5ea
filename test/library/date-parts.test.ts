import { expect, test } from "vitest";
import { dateParts } from "../../source/library/date-parts.ts";

test.each([
	["2021-01-26 17-07-39", { date: "2021-01-26", time: "17-07-39" }],
	["multirun/sweep", { date: undefined, time: undefined }],
	["2021-01-26", { date: undefined, time: undefined }],
	["a/2021-01-26 17-07-39", { date: undefined, time: undefined }],
])("%s", (date, expected) => {
	expect(dateParts({ date, run: 0 })).toEqual(expected);
});
