import { expect, test } from "vitest";
import { filterDates } from "../../source/library/filter-dates.ts";
import { datedFrame } from "./dated-frame.ts";

const frame = datedFrame(
	"2021-01-26 17-07-39",
	"2021-01-26 18-00-00",
	"2021-01-27 09-00-00",
	"2021-01-26 18-00-00",
	"sweep",
);

test.each<[Parameters<typeof filterDates>[1], number[]]>([
	[{}, [0, 1, 2, 3, 4]],
	[{ filterDate: "2021-01-26" }, [0, 1, 3]],
	[{ filterDate: "last" }, [2]],
	[{ filterDate: ["last", "2021-01-26"], filterTime: ["17-07-39", "09-00-00"] }, [0, 2]],
	[{ filterDate: "2021-01-26", filterTime: "last" }, [1, 3]],
	[{ filterTime: "18-00-00" }, [1, 3]],
	[{ filterDate: "2020-01-01" }, []],
])("%j", (filter, runs) => {
	expect(filterDates(frame, filter).columns.map(({ run }) => run)).toEqual(runs);
});

test("there is no last of what has no date", () => {
	expect(filterDates(datedFrame("a", "b"), { filterDate: "last" }).columns).toEqual([]);
});
