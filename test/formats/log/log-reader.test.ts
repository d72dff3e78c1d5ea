import { expect, test } from "vitest";
import { type ByteSource, bytesSource } from "../../../source/formats/byte-source.ts";
import { LogReader } from "../../../source/formats/log/log-reader.ts";
import { loggerStyles } from "./logger-styles.ts";
import { programStyles } from "./program-styles.ts";
import { readLog } from "./read-log.ts";
import { scriptStyles } from "./script-styles.ts";
import { styles } from "./styles.ts";

function counted(bytes: Uint8Array): { readonly source: ByteSource; readonly read: () => number } {
	let read = 0;
	const memory = bytesSource(bytes);
	const source: ByteSource = {
		size: bytes.length,
		read: async (start, end) => {
			read += end - start;
			return memory.read(start, end);
		},
	};
	return { source, read: () => read };
}

test.each([...styles, ...loggerStyles, ...programStyles, ...scriptStyles])(
	"$name, read while it grows, is what it is when read at once",
	async ({ text }) => {
		const bytes = Buffer.from(text);
		const reader = new LogReader([]);
		let read = 0;
		let calls = 0;
		for (let size = 0; size < bytes.length; size = Math.min(size + 101, bytes.length)) {
			const part = counted(bytes.subarray(0, size));
			await reader.read(part.source);
			read += part.read();
			calls++;
		}
		const last = counted(bytes);
		expect(await reader.read(last.source)).toEqual(await readLog(bytes));
		// Each call reads what is new, and a head and a tail to see that the file is the same.
		expect(read + last.read()).toBeLessThanOrEqual(bytes.length + 2048 * (calls + 1));
	},
);

test("what was handed out does not change when the file grows", async () => {
	const reader = new LogReader([]);
	const before = await reader.read(bytesSource(Buffer.from("epoch 1 loss 0.5\nepoch 2 loss 0.4\n")));
	await reader.read(bytesSource(Buffer.from("epoch 1 loss 0.5\nepoch 2 loss 0.4\nepoch 3 loss 0.3\n")));
	expect([...before.series[0]!.values]).toEqual([0.5, 0.4]);
});

test("a line that is not whole is left for later", async () => {
	const reader = new LogReader([]);
	const text = "epoch 1 loss 0.52\nepoch 2 loss 0.41\n";
	const half = await reader.read(bytesSource(Buffer.from(text.slice(0, -3))));
	expect([...half.series[0]!.values, half.problems.length]).toEqual([0.52, 0]);
	const whole = await reader.read(bytesSource(Buffer.from(text)));
	expect([...whole.series[0]!.values]).toEqual([0.52, 0.41]);
});

test("a file that has shrunk, or has another head, is read anew", async () => {
	const reader = new LogReader([]);
	const values = async (text: string) =>
		(await reader.read(bytesSource(Buffer.from(text)))).series.map((one) => [...one.values]);
	expect(await values("epoch 1 loss 0.5\nepoch 2 loss 0.4\n")).toEqual([[0.5, 0.4]]);
	expect(await values("epoch 1 loss 0.7\nepoch 2 loss 0.6\nepoch 3 loss 0.5\n")).toEqual([[0.7, 0.6, 0.5]]);
	expect(await values("epoch 1 loss 0.7\n")).toEqual([[0.7]]);
	expect(await values("")).toEqual([]);
});

test("a file that was written again, longer and with the same head, is read anew", async () => {
	const reader = new LogReader([]);
	const written = (epochs: number, late: number) =>
		Array.from(
			{ length: epochs },
			(_, epoch) => `epoch ${epoch} loss ${(epoch < 200 ? 0 : late) + epoch + 0.5}\n`,
		).join("");
	await reader.read(bytesSource(Buffer.from(written(400, 1000))));
	const again = written(600, 5000);
	expect(await reader.read(bytesSource(Buffer.from(again)))).toEqual(await readLog(again));
});

test("a line without an end takes no memory, is told, and hides nothing after it", async () => {
	const size = 300_000_000;
	const tail = Buffer.from("\nepoch 1 loss 0.5\nepoch 2 loss 0.4\n");
	const piece = Buffer.alloc(2 ** 20, "loss: 0.5 ");
	let largest = 0;
	const { series, problems } = await new LogReader([]).read({
		size: size + tail.length,
		read: async (start, end) => {
			largest = Math.max(largest, end - start);
			const filled = Math.max(0, Math.min(end, size) - start);
			return Buffer.concat([
				piece.subarray(0, filled),
				tail.subarray(Math.max(0, start - size), Math.max(0, end - size)),
			]);
		},
	});
	expect(largest).toBeLessThanOrEqual(piece.length);
	expect(series.map(({ values }) => [...values])).toEqual([[0.5, 0.4]]);
	expect(problems).toEqual(["1 line of more than 64 KB left out"]);
});

test("a log in which no line is like another ends in bounded time and few series", async () => {
	let text = "";
	for (let index = 0; index < 100_000; index++) text += `${word(index)} loss: 0.${index} ${word(index + 7)}=${index}\n`;
	const { series } = await readLog(text);
	expect(series.length).toBeLessThanOrEqual(4096);
});

function word(index: number): string {
	return index.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!);
}
