import { expect, test } from "vitest";
import { isoSeconds } from "../../../source/formats/table/iso-seconds.ts";

test("dates with a zone, with none, with fractions", () => {
	expect(isoSeconds("2024-03-04T12:00:00Z")).toBe(1709553600);
	expect(isoSeconds("2024-03-04 12:00:00.25+01:30")).toBe(1709553600.25 - 5400);
	expect(isoSeconds("2024-03-04T12:00:00-0500")).toBe(1709553600 + 18_000);
	expect(isoSeconds("2024-03-04 12:00:00,500")).toBe(new Date(2024, 2, 4, 12).getTime() / 1000 + 0.5);
	expect(isoSeconds("2024/03/04 12:00")).toBe(new Date(2024, 2, 4, 12).getTime() / 1000);
});

test("anything else is no date", () => {
	for (const text of ["2024-03-04", "2024-13-04 12:00", "2024-03-04 25:00", "12:00:00", "0.5", "", "x".repeat(100)])
		expect(isoSeconds(text)).toBeUndefined();
});
