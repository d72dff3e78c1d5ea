import { closeSync, openSync, writeSync } from "node:fs";
import { maskedCrc32c } from "../source/formats/tensorboard/masked-crc32c.ts";

const MB = 1 << 20;
const GB = 1 << 30;

/** A file that nobody means well with: its name, and what writes it. */
interface HostileFile {
	readonly name: string;
	readonly write: (path: string) => void;
}

/** Metric files that try how much memory and time they can take. */
export const hostileFiles: Readonly<Record<string, HostileFile>> = {
	"CSV, 2 GB of rows": {
		name: "metrics.csv",
		write: (path) =>
			repeat(
				path,
				"step,loss,acc\n",
				lines((row) => `${row},0.${row},0.5\n`),
				2 * GB,
			),
	},
	"CSV, 2 GB of rows with words": {
		name: "metrics.csv",
		write: (path) =>
			repeat(
				path,
				"step,word,loss\n",
				lines((row) => `${row},w${row * 7919},0.${row}\n`),
				2 * GB,
			),
	},
	"CSV, a line of 2 GB": {
		name: "metrics.csv",
		write: (path) => repeat(path, "step,loss\n1,0.5\n", "9".repeat(MB), 2 * GB),
	},
	"CSV, a quote that is never closed, 2 GB": {
		name: "metrics.csv",
		write: (path) => repeat(path, 'step,loss\n1,"', "x\n".repeat(MB / 2), 2 * GB),
	},
	"JSON lines, 2 GB of records": {
		name: "metrics.jsonl",
		write: (path) =>
			repeat(
				path,
				"",
				lines((row) => `{"step": ${row}, "loss": 0.${row}}\n`),
				2 * GB,
			),
	},
	"JSON, brackets 100,000,000 deep": {
		name: "metrics.json",
		write: (path) => repeat(path, "", "[".repeat(MB), 100 * MB),
	},
	"TensorBoard, 1 GB of scalars that start again": {
		name: "events.out.tfevents.1700000000.host.1.0",
		write: (path) =>
			repeat(path, version(), Buffer.concat(Array.from({ length: 20_000 }, (_, step) => scalar(step))), GB),
	},
	"TensorBoard, a record of 4 GB": {
		name: "events.out.tfevents.1700000000.host.1.0",
		write: (path) => repeat(path, "", Buffer.concat([scalar(0), lengthOf(4 * GB), Buffer.alloc(MB)]), MB),
	},
	"npy, a header of 4 GB": {
		name: "loss.npy",
		write: (path) => repeat(path, Buffer.from("\x93NUMPY\x02\x00\xf0\xff\xff\xff", "latin1"), " ".repeat(MB), 100 * MB),
	},
	"npy, 2 GB of values": {
		name: "loss.npy",
		write: (path) => repeat(path, npyHead(2 * GB), Buffer.alloc(MB), 2 * GB),
	},
	"log, a line of 1 GB": {
		name: "train.log",
		write: (path) => repeat(path, "", "x".repeat(MB), GB),
	},
};

function repeat(path: string, head: string | Buffer, block: string | Buffer, size: number): void {
	const file = openSync(path, "w");
	try {
		const bytes = Buffer.from(block);
		let written = writeSync(file, Buffer.from(head));
		while (written < size) written += writeSync(file, bytes);
	} finally {
		closeSync(file);
	}
}

function lines(line: (row: number) => string): string {
	return Array.from({ length: 100_000 }, (_, row) => line(row)).join("");
}

function lengthOf(length: number): Buffer {
	const bytes = Buffer.alloc(12);
	bytes.writeBigUInt64LE(BigInt(length));
	bytes.writeUInt32LE(maskedCrc32c(bytes, 0, 8), 8);
	return bytes;
}

/** An event `{1 wall_time, 2 step, 5 summary {1 value {1 tag, 2 simple_value}}}`; all tags are `loss`. */
function scalar(step: number): Buffer {
	const event = Buffer.from("\x09\0\0\0\0\0\0\0\0\x10\0\0\0\x2a\x0d\x0a\x0b\x0a\x04loss\x15\0\0\0\0", "latin1");
	event.writeDoubleLE(1.7e9 + step, 1);
	// A number of three bytes, seven bits each.
	for (const [place, more] of [0x80, 0x80, 0].entries()) event[10 + place] = ((step >> (7 * place)) & 0x7f) | more;
	event.writeFloatLE(Math.sin(step), event.length - 4);
	return record(event);
}

/** An event `{1 wall_time, 3 file_version}`: steps that go back are kept since this version. */
function version(): Buffer {
	return record(Buffer.from("\x09\0\0\0\0\0\0\0\0\x1a\x0dbrain.Event:2", "latin1"));
}

function record(event: Buffer): Buffer {
	const sum = Buffer.alloc(4);
	sum.writeUInt32LE(maskedCrc32c(event, 0, event.length));
	return Buffer.concat([lengthOf(event.length), event, sum]);
}

function npyHead(size: number): Buffer {
	const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${size / 8},), }`.padEnd(117);
	return Buffer.from(`\x93NUMPY\x01\x00\x76\x00${text}\n`, "latin1");
}
