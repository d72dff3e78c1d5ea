import { expect, test } from "vitest";
import { keepDates } from "../../source/library/keep-dates.ts";

const items = ["2021-01-26 18", "2021-01-27 09", "2021-01-26 20", "none"];
const dateOf = (item: string) => {
	const [date, time] = item.split(" ");
	return item === "none" ? { date: undefined, time: undefined } : { date, time };
};

test("the last time is that of the dates which are kept", () => {
	expect(keepDates(items, dateOf, { filterDate: "2021-01-26", filterTime: "last" })).toEqual(["2021-01-26 20"]);
	expect(keepDates(items, dateOf, { filterDate: "last", filterTime: "last" })).toEqual(["2021-01-27 09"]);
	expect(keepDates(items, dateOf, { filterTime: "last" })).toEqual(["2021-01-26 20"]);
});

test("without a filter all are kept, those without a date too", () => {
	expect(keepDates(items, dateOf, {})).toEqual(items);
	expect(keepDates(["none"], dateOf, { filterDate: "last" })).toEqual([]);
});
