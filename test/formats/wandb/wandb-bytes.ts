import { crc32 } from "node:zlib";

/** A field of a message: a number, or bytes, a text or a message. */
export function field(number: number, value: number | string | Uint8Array): Buffer {
	if (typeof value === "number") return Buffer.concat([varint(number * 8), varint(value)]);
	const bytes = Buffer.from(value as Uint8Array);
	return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

export function message(...fields: Uint8Array[]): Buffer {
	return Buffer.concat(fields);
}

function varint(number: number): Buffer {
	const bytes: number[] = [];
	for (let left = number; ; left = Math.floor(left / 128)) {
		if (left < 128) return Buffer.from([...bytes, left]);
		bytes.push((left % 128) + 128);
	}
}

/** An item: `nested` where the key is a list. `json` as it is written. */
export function item(key: string | readonly string[], json: string): Buffer {
	const names = typeof key === "string" ? [field(1, key)] : key.map((part) => field(2, part));
	return message(...names, field(16, json));
}

/** A record of a row: its items' JSON by key. */
export function historyRecord(items: Readonly<Record<string, string>>, ...more: Uint8Array[]): Buffer {
	return field(2, message(...Object.entries(items).map(([key, json]) => field(1, item([key], json))), ...more));
}

export const logHeader: Uint8Array = Uint8Array.of(0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0);

/** A chunk with its checksum. */
export function chunk(type: number, data: Uint8Array): Buffer {
	const head = Buffer.alloc(7);
	head[6] = type;
	head.writeUInt16LE(data.length, 4);
	head.writeUInt32LE(crc32(data, crc32(Buffer.of(type))), 0);
	return Buffer.concat([head, data]);
}

/** A log of these records. */
export function logBytes(records: Iterable<Uint8Array>): Buffer {
	const parts: Uint8Array[] = [logHeader];
	let at = logHeader.length;
	const push = (part: Uint8Array): void => {
		parts.push(part);
		at += part.length;
	};
	for (const record of records) {
		for (let start = 0, isFirst = true; ; isFirst = false) {
			if (32768 - (at % 32768) < 7) push(new Uint8Array(32768 - (at % 32768)));
			const end = Math.min(record.length, start + 32768 - (at % 32768) - 7);
			const isLast = end === record.length;
			push(chunk(isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3, record.subarray(start, end)));
			if (isLast) break;
			start = end;
		}
	}
	return Buffer.concat(parts);
}
