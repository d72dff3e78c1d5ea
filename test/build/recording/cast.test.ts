import { expect, test } from "vitest";
import { castText } from "../../../build/recording/cast.ts";

test("a header, and a line of JSON for each moment", () => {
	const text = castText({ columns: 80, rows: 24 }, "a tour", [
		[0, "o", "\x1b[1mx"],
		[1.5, "m", "there"],
	]);
	expect(text.endsWith("\n")).toBe(true);
	const [header, ...events] = text
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(header).toMatchObject({ version: 2, width: 80, height: 24, title: "a tour" });
	expect(events).toEqual([
		[0, "o", "\x1b[1mx"],
		[1.5, "m", "there"],
	]);
});
