import { expect, test } from "vitest";
import { logFacts, logHeadBytes, logTailBytes } from "../../source/hydra/log-facts.ts";
import { clockText } from "../../source/hydra/log-stamps.ts";

const info = (time: string, text = "epoch") => `[2024-03-04 ${time},000][__main__][INFO] - ${text}\n`;
const failure = "[2024-03-04 14:53:04,664][hydra.core.utils][ERROR] - Job failed\n";

/** As a file of this text is read. */
function facts(text: string | Buffer) {
	const bytes = Buffer.from(text);
	const isWhole = bytes.length <= logHeadBytes + logTailBytes;
	const { first, last, ...rest } = logFacts({
		head: bytes.subarray(0, isWhole ? bytes.length : logHeadBytes),
		tail: bytes.subarray(isWhole ? bytes.length : bytes.length - logTailBytes),
	});
	const clock = (time: number | null) => (time === null ? null : clockText(time).slice(11));
	return { ...rest, first: clock(first), last: clock(last) };
}

test("a short log", () => {
	expect(facts(info("08:00:00") + info("08:02:00") + info("08:03:00"))).toEqual({
		end: null,
		first: "08:00:00",
		last: "08:03:00",
		isReused: false,
		pause: 120_000,
		isCalm: true,
	});
});

test("a log of any length, by its two ends", () => {
	const long = info("08:00:00") + info("08:30:00").repeat(2000) + info("09:00:00");
	expect(facts(long)).toMatchObject({ first: "08:00:00", last: "09:00:00", pause: 1_800_000, isCalm: true });
	expect(facts(`${long}${failure}`)).toMatchObject({ first: "08:00:00", end: { status: "failed" }, isCalm: false });
});

test("a log of several launches tells of the last one", () => {
	expect(facts(info("14:00:00") + failure + info("16:00:00") + info("16:01:00"))).toMatchObject({
		end: null,
		first: "16:00:00",
		last: "16:01:00",
		isReused: true,
		pause: 60_000,
		isCalm: false,
	});
});

test.each<[string, string, boolean]>([
	["nothing", "", false],
	["a line that is no record", "a\n", false],
	["a record", info("08:00:00"), true],
	[
		"an exception that was got over",
		`${info("08:00:00")}Traceback (most recent call last):\n${info("08:00:01").repeat(9)}`,
		false,
	],
	[
		"a last record that is longer than what is read",
		`${info("08:00:00").repeat(99)}[ERROR] - ${"x\n".repeat(9999)}`,
		false,
	],
	[
		"one that leaves a few others to be seen",
		`${info("08:00:00", "x\n".repeat(9999))}${info("08:00:01").repeat(4)}`,
		false,
	],
])("whether it would tell of a failure: %s", (_, text, isCalm) => expect(facts(text).isCalm).toBe(isCalm));

test.each<[string, string | Buffer, string | null, string | null]>([
	["a line of a megabyte", info("08:00:00") + "x".repeat(1_000_000), "08:00:00", null],
	["… with more after it", `${info("08:00:00")}${"x".repeat(1_000_000)}\n${info("09:00:00")}`, "08:00:00", "09:00:00"],
	[
		"a line that is cut where it looks like a record",
		`${info("08:00:00")}${"[2024-03-04 09:00:00,000]".repeat(9999)}`,
		"08:00:00",
		null,
	],
	["no text", Buffer.alloc(100_000, 0), null, null],
	["bytes of all kinds", Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256)), null, null],
	["Windows line ends", info("08:00:00").repeat(3).replaceAll("\n", "\r\n"), "08:00:00", "08:00:00"],
	["colours", info("08:00:00").replace("[2024", "\x1b[36m[2024"), "08:00:00", "08:00:00"],
])("a hostile log: %s", (_, text, first, last) => {
	const start = performance.now();
	expect(facts(text)).toMatchObject({ end: null, first, last });
	expect(performance.now() - start).toBeLessThan(10_000);
});

test("the part of a line that the end of a log begins with is not taken for a line", () => {
	const start = "Traceback (most recent call last):\n";
	const end = "OSError: x\n";
	const frames = `  ${"x".repeat(logTailBytes - start.length - end.length - 3)}\n`;
	expect(facts(`${"x".repeat(20_000)} he said ${start}${frames}${end}`).end).toBeNull();
	expect(facts(`${"x".repeat(20_000)}\n\n${start}${frames.slice(1)}${end}`).end?.exception).toBe("OSError: x");
});

test("as JSON it is the same", () => {
	const bytes = Buffer.from(info("08:00:00") + failure);
	const told = logFacts({ head: bytes, tail: new Uint8Array() });
	expect(JSON.parse(JSON.stringify(told))).toEqual(told);
});
