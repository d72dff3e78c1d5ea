const mostKeys = 16_384;
/** Keys of one hash that are looked through: more are no accident. */
const mostAlike = 16;
/** Bytes. */
export const longestKey = 1024;
/** No byte of UTF-8. */
const separator = 0xff;

/** The parts of a key, as they stand in the bytes of a record: `["grad", "norm"]`. */
export class KeyParts {
	bytes: Uint8Array = new Uint8Array();
	/** Start and end of each part. */
	readonly places: number[] = [];

	get count(): number {
		return this.places.length >> 1;
	}

	text(part: number): string {
		const [start, end] = [this.places[part * 2]!, this.places[part * 2 + 1]!];
		return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start).toString();
	}

	/** All parts, decoded. */
	texts(): string[] {
		return Array.from({ length: this.count }, (_, part) => this.text(part));
	}
}

interface Entry<T> {
	readonly key: Uint8Array;
	readonly value: T;
}

/** What is known of the keys of a log, found by their bytes: a log says the same few keys in every record. */
export class KeyTable<T> {
	readonly #byHash = new Map<number, Entry<T>[]>();
	#count = 0;
	readonly #make: (parts: string[]) => T;

	/** `make`: what to keep of a key that comes for the first time. */
	constructor(make: (parts: string[]) => T) {
		this.#make = make;
	}

	/** null where there are too many keys, or it is too long. */
	get(parts: KeyParts): T | null {
		const hash = hashOf(parts);
		const entries = this.#byHash.get(hash);
		if (entries !== undefined) {
			for (const entry of entries) if (isKey(entry.key, parts)) return entry.value;
			if (entries.length === mostAlike) return null;
		}
		const key = keyOf(parts);
		if (key.length > longestKey || this.#count === mostKeys) return null;
		this.#count++;
		const value = this.#make(parts.texts());
		if (entries === undefined) this.#byHash.set(hash, [{ key, value }]);
		else entries.push({ key, value });
		return value;
	}
}

/** FNV-1a. */
function hashOf({ bytes, places }: KeyParts): number {
	let hash = 0x811c9dc5;
	for (let part = 0; part < places.length; part += 2) {
		if (part > 0) hash = Math.imul(hash ^ separator, 0x01000193);
		for (let at = places[part]!; at < places[part + 1]!; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
	}
	return hash;
}

function isKey(key: Uint8Array, { bytes, places }: KeyParts): boolean {
	let length = 0;
	for (let part = 0; part < places.length; part += 2) {
		if (part > 0 && key[length++] !== separator) return false;
		for (let at = places[part]!; at < places[part + 1]!; at++) if (key[length++] !== bytes[at]) return false;
	}
	return length === key.length;
}

function keyOf({ bytes, places }: KeyParts): Uint8Array {
	const key: number[] = [];
	for (let part = 0; part < places.length; part += 2) {
		if (part > 0) key.push(separator);
		for (let at = places[part]!; at < places[part + 1]! && key.length <= longestKey; at++) key.push(bytes[at]!);
	}
	return Uint8Array.from(key);
}
