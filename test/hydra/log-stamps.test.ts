import { expect, test } from "vitest";
import { firstStamp, lastStamp, startedFromPath } from "../../source/hydra/log-stamps.ts";

test.each<[string, string | null]>([
	["[2021-01-26 17:07:39,123][__main__][INFO] - start", "2021-01-26T17:07:39"],
	["2021-01-26 17:07:39 start", "2021-01-26T17:07:39"],
	["2021-01-26T17:07:39.123456Z start", "2021-01-26T17:07:39"],
	['{"time": "2024-06-11 17:00:00,000", "level": "INFO"}', "2024-06-11T17:00:00"],
	['{"level": "INFO", "asctime":"2024-06-11 17:00:00"}', "2024-06-11T17:00:00"],
	["\x1b[36m[2021-01-26 17:07:39,123]\x1b[0m coloured", "2021-01-26T17:07:39"],
	["[2021-02-30 25:00:00] no hour\n[2021-02-28 23:00:00] b", null],
	["\n\nwarming up\r\n[2021-01-26 17:07:39,123] later", "2021-01-26T17:07:39"],
	["see 2021-01-26 17:07:39", null],
	["2021-01-26 17:07:391", null],
	["", null],
	["\n", null],
])("the first time of %j", (text, stamp) => expect(firstStamp(text)?.text ?? null).toBe(stamp));

test.each<[string, string | null]>([
	["[2021-01-26 17:00:00,000] a\n[2021-01-26 17:00:01,000] b\nTraceback\n  x\n\n", "2021-01-26T17:00:01"],
	["[2021-01-26 17:00:00,000] a\r\n[2021-99-26 17:00:01,000] b", "2021-01-26T17:00:00"],
	[`[2021-01-26 17:00:00,000] ${"a".repeat(5000)}`, "2021-01-26T17:00:00"],
	["cut 2021-01-26 17:00:00,000] a\nb\n", null],
	["\nno time, after an empty line", null],
	["\n", null],
	["", null],
])("the last time of %j", (text, stamp) => expect(lastStamp(text)?.text ?? null).toBe(stamp));

test("milliseconds count", () => {
	const text = "[2021-01-26 17:00:00,250] a\n[2021-01-26 17:00:01.5] b\n[2021-01-26 17:00:02,750] c";
	expect(lastStamp(text)!.milliseconds - firstStamp(text)!.milliseconds).toBe(2500);
	expect(firstStamp("1970-01-02 00:00:00,001 a")?.milliseconds).toBe(86_400_001);
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
])("the time of the folders %s", (path, started) => expect(startedFromPath(path.split("/"))).toBe(started));
