import { expect, test } from "vitest";
import { clockOf, clockText, stampOf, startedFromPath } from "../../source/hydra/log-stamps.ts";

test.each<[string, string | null]>([
	["[2021-01-26 17:07:39,123][__main__][INFO] - start", "2021-01-26T17:07:39"],
	["2021-01-26 17:07:39 start", "2021-01-26T17:07:39"],
	["2021-01-26T17:07:39.123456Z start", "2021-01-26T17:07:39"],
	["2021/01/26 17:07:39 start", "2021-01-26T17:07:39"],
	["2021-01-26 17:07:39.123 | INFO     | app:main:1 - start", "2021-01-26T17:07:39"],
	["INFO 2021-01-26 17:07:39 start", "2021-01-26T17:07:39"],
	["[ERROR][2021-01-26 17:07:39,123] start", "2021-01-26T17:07:39"],
	["submitit INFO (2021-01-26 17:07:39,123) - Starting", "2021-01-26T17:07:39"],
	['{"time": "2024-06-11 17:00:00,000", "level": "INFO"}', "2024-06-11T17:00:00"],
	['{"level": "INFO", "asctime":"2024-06-11 17:00:00"}', "2024-06-11T17:00:00"],
	["[2021-02-28 25:00:00] no hour", null],
	["[2021-13-28 17:00:00,000] no month", null],
	["[2021-0x-28 17:00:00,000] no digit", null],
	["see 2021-01-26 17:07:39", null],
	["2021-01-26 17:07:391", null],
	["17:07:39 no day", null],
	["", null],
])("the time of %j", (line, text) => {
	const time = stampOf(line);
	expect(time === null ? null : clockText(time)).toBe(text);
});

test("a line of any length is read in no time", () => {
	const start = performance.now();
	for (const piece of ["{", '{"a": ', "[", "INFO ", "submitit ", "2021-01-26 "])
		expect(stampOf(piece.repeat(1_000_000 / piece.length))).toBeNull();
	expect(performance.now() - start).toBeLessThan(10_000);
});

test("milliseconds count, and the zone of this machine does not", () => {
	expect(stampOf("[1970-01-02 00:00:00,250] a")).toBe(86_400_250);
	expect(stampOf("1970-01-02 00:00:00,250 a")).toBe(86_400_250);
	expect(stampOf("1970-01-02 00:00:00.5")).toBe(86_400_500);
	expect(stampOf("1970-01-02T00:00:00.123987+02:00")).toBe(86_400_123);
});

test("the clock of this machine", () => {
	const noon = new Date(2024, 0, 2, 12, 0, 0);
	expect(clockText(clockOf(noon.getTime()))).toBe("2024-01-02T12:00:00");
});

test.each<[string, string | null]>([
	["home/outputs/2021-01-26/17-07-39", "2021-01-26T17:07:39"],
	["outputs/2021-01-26_17-07-39/0", "2021-01-26T17:07:39"],
	["sweeps/20240607-100000/10_mlp", "2024-06-07T10:00:00"],
	["2020-01-01/00-00-00/multirun/2021-01-26/17-07-39/3", "2021-01-26T17:07:39"],
	["2021-01-26/17-07-39/2021-13-26/17-07-39", "2021-01-26T17:07:39"],
	["2021-01-26/some/17-07-39", null],
	["120210126-1707390", null],
	["", null],
])("the time of the folders %s", (path, text) => {
	const time = startedFromPath(path.split("/"));
	expect(time === null ? null : clockText(time)).toBe(text);
});
