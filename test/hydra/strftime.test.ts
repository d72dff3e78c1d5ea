import { expect, test } from "vitest";
import { strftime } from "../../source/hydra/strftime.ts";

const clock = { year: 2021, month: 1, day: 3, hour: 17, minute: 7, second: 9, microsecond: 1234 };

/** As `datetime.strftime` of Python 3.11 on Linux prints them. */
test.each<[string, string]>([
	["%Y-%m-%d", "2021-01-03"],
	["%H-%M-%S", "17-07-09"],
	["%y%j", "21003"],
	["%f", "001234"],
	["%a %A %b %B %h", "Sun Sunday Jan January Jan"],
	["%I:%M %p %P", "05:07 PM pm"],
	["%-d %-m %_d|%e|%k|%l", "3 1  3| 3|17| 5"],
	["%u %w %U %W %V %G %g", "7 0 01 00 53 2020 20"],
	["%c", "Sun Jan  3 17:07:09 2021"],
	["%x %X %D %F %T %R %r", "01/03/21 17:07:09 01/03/21 2021-01-03 17:07:09 17:07 05:07:09 PM"],
	["%^a %#p %C", "SUN pm 20"],
	["100%% %z%Z|%q|%", "100% |%q|%"],
	["plain", "plain"],
])("%j", (format, text) => expect(strftime(format, clock)).toBe(text));

test.each<[number, number, number, string]>([
	[2024, 12, 30, "1 2025-01 365"],
	[2027, 1, 1, "5 2026-53 001"],
	[2020, 2, 29, "6 2020-09 060"],
	[1999, 12, 31, "5 1999-52 365"],
])("the week of %i-%i-%i", (year, month, day, text) => {
	expect(strftime("%u %G-%V %j", { ...clock, year, month, day })).toBe(text);
});
