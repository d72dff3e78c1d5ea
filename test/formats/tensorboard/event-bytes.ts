import { maskedCrc32c } from "../../../source/formats/tensorboard/masked-crc32c.ts";

/** Writes event files as the real writers do, and as they would not. */

/** A varint of an int of any size, in two's complement. */
export function varint(value: number | bigint): Uint8Array {
	const bytes: number[] = [];
	let rest = BigInt.asUintN(64, BigInt(value));
	do {
		bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
		rest >>= 7n;
	} while (rest > 0n);
	return Uint8Array.from(bytes);
}

/** The fields of a message by their numbers. */
export const field = {
	int: (number: number, value: number | bigint) => joined(varint(number * 8), varint(value)),
	double: (number: number, value: number) => joined(varint(number * 8 + 1), doubles([value])),
	float: (number: number, value: number) => joined(varint(number * 8 + 5), floats([value])),
	bytes: (number: number, ...parts: readonly (Uint8Array | string)[]) => {
		const data = joined(...parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
		return joined(varint(number * 8 + 2), varint(data.length), data);
	},
};

export function doubles(values: readonly number[]): Uint8Array {
	return new Uint8Array(Float64Array.from(values).buffer);
}

export function floats(values: readonly number[]): Uint8Array {
	return new Uint8Array(Float32Array.from(values).buffer);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(parts));
}

/** A record of a file, with both its checksums. */
export function record(...parts: readonly Uint8Array[]): Uint8Array {
	const data = joined(...parts);
	const bytes = new Uint8Array(data.length + 16);
	const view = new DataView(bytes.buffer);
	view.setBigUint64(0, BigInt(data.length), true);
	view.setUint32(8, maskedCrc32c(bytes, 0, 8), true);
	bytes.set(data, 12);
	view.setUint32(data.length + 12, maskedCrc32c(data, 0, data.length), true);
	return bytes;
}

export const version = record(field.double(1, 1.7e9), field.bytes(3, "brain.Event:2"));

/** An event with values, at a time that is its step after 1,000 seconds. */
export function event(step: number, ...values: readonly Uint8Array[]): Uint8Array {
	const summary = field.bytes(5, ...values.map((value) => field.bytes(1, value)));
	return record(field.double(1, 1000 + step), field.int(2, step), summary);
}

export function start(step: number): Uint8Array {
	return record(field.double(1, 1000), field.int(2, step), field.bytes(7, field.int(1, 1)));
}

export function scalar(tag: string, value: number): Uint8Array {
	return joined(field.bytes(1, tag), field.float(2, value));
}

/** A value that is a tensor, of which the parts are fields, and the plugin where it is named. */
export function tensor(tag: string, plugin: string | null, ...parts: readonly Uint8Array[]): Uint8Array {
	const metadata = plugin === null ? new Uint8Array() : field.bytes(9, field.bytes(1, field.bytes(1, plugin)));
	return joined(field.bytes(1, tag), metadata, field.bytes(8, ...parts));
}

/** The shape field of a tensor. */
export function shape(...sizes: readonly number[]): Uint8Array {
	return field.bytes(2, ...sizes.map((size) => field.bytes(2, field.int(1, size))));
}
