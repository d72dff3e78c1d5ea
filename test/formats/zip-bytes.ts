import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** 0 or 8 pack for real; any other method only claims to. */
	readonly method?: number;
	readonly flags?: number;
	/** What the directory claims, where that is a lie. */
	readonly size?: number;
	readonly crc?: number;
}

/** A zip archive; with `wide` all sizes and places stand in zip64 records. */
export function zipBytes(entries: readonly ZipEntry[], wide = false): Uint8Array {
	const parts: Buffer[] = [];
	const records: Buffer[] = [];
	let offset = 0;
	for (const { name, bytes, method = 0, flags = 0x800, size = bytes.length, crc = crc32(bytes) } of entries) {
		const packed = method === 8 ? deflateRawSync(bytes) : bytes;
		const nameBytes = Buffer.from(name);
		const local = Buffer.alloc(30);
		local.write("PK\x03\x04");
		local.writeUInt16LE(nameBytes.length, 26);
		local.writeUInt16LE(4, 28);
		const record = Buffer.alloc(46);
		record.write("PK\x01\x02");
		record.writeUInt16LE(flags, 8);
		record.writeUInt16LE(method, 10);
		record.writeUInt32LE(crc, 16);
		const extra = Buffer.alloc(wide ? 28 : 0);
		if (wide) {
			extra.writeUInt16LE(1, 0);
			extra.writeUInt16LE(24, 2);
			[size, packed.length, offset].forEach((value, index) => {
				extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
			});
		}
		record.writeUInt32LE(wide ? 0xffffffff : packed.length, 20);
		record.writeUInt32LE(wide ? 0xffffffff : size, 24);
		record.writeUInt16LE(nameBytes.length, 28);
		record.writeUInt16LE(extra.length, 30);
		record.writeUInt32LE(wide ? 0xffffffff : offset, 42);
		records.push(record, nameBytes, extra);
		const member = Buffer.concat([local, nameBytes, Buffer.alloc(4), packed]);
		parts.push(member);
		offset += member.length;
	}
	const directory = Buffer.concat(records);
	return Buffer.concat([...parts, directory, ...endRecords(entries.length, directory.length, offset, wide)]);
}

function endRecords(count: number, size: number, offset: number, wide: boolean): Buffer[] {
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06");
	end.writeUInt16LE(wide ? 0xffff : count, 10);
	end.writeUInt32LE(wide ? 0xffffffff : size, 12);
	end.writeUInt32LE(wide ? 0xffffffff : offset, 16);
	if (!wide) return [end];
	const end64 = Buffer.alloc(56);
	end64.write("PK\x06\x06");
	end64.writeBigUInt64LE(BigInt(size), 40);
	end64.writeBigUInt64LE(BigInt(offset), 48);
	const locator = Buffer.alloc(20);
	locator.write("PK\x06\x07");
	locator.writeBigUInt64LE(BigInt(offset + size), 8);
	return [end64, locator, end];
}
