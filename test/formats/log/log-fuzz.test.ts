import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { LogReader } from "../../../source/formats/log/log-reader.ts";
import { dice, mutated, survives } from "../table/fuzz.ts";
import { loggerStyles } from "./logger-styles.ts";
import { programStyles } from "./program-styles.ts";
import { readLog } from "./read-log.ts";
import { scriptStyles } from "./script-styles.ts";
import { styles } from "./styles.ts";
import { traps } from "./traps.ts";

const logs = [...styles, ...loggerStyles, ...programStyles, ...scriptStyles, ...traps].map(({ text }) =>
	Buffer.from(text),
);

test("damaged logs are read like any", async () => {
	const count = 300;
	const { read, refused } = await survives(logs, () => new LogReader([]), count, 1);
	expect([read, refused]).toEqual([2 * count, 0]);
});

test("what a damaged log says does not depend on the pieces it comes in", async () => {
	const roll = dice(2);
	for (let count = 0; count < 200; count++) {
		const bytes = mutated(logs[roll(logs.length)]!, roll);
		const reader = new LogReader([]);
		for (let part = 0; part < 4; part++) await reader.read(bytesSource(bytes.subarray(0, (bytes.length * part) / 4)));
		expect(await reader.read(bytesSource(bytes))).toEqual(await readLog(bytes));
	}
});

test("random bytes hold no metric", async () => {
	const roll = dice(3);
	for (let count = 0; count < 50; count++) {
		const { series } = await readLog(Uint8Array.from({ length: 20_000 }, () => roll(256)));
		expect(series).toEqual([]);
	}
});
