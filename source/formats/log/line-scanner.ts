import { durationEnd } from "./duration-end.ts";
import { escapeEnd } from "./escape-end.ts";

/** Numbers of one line that are told apart; what follows is not looked at. */
const maxSlots = 512;
/** What stands for a number in a literal. */
export const slotMark = "\0";

export const slotKind = { integer: 0, decimal: 1, special: 2, absent: 3 } as const;

/** 1 for letters, digits and _ of ASCII, 2 for bytes of other characters, which may stand right before a number. */
const wordByte: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
	if (byte >= 128) return 2;
	return /\w/.test(String.fromCharCode(byte)) ? 1 : 0;
});
const digitByte = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;
/** Of rules, bars and leaders: `=====>.....`, `-----`, `####`. */
const runByte = new Uint8Array(256);
for (const character of "=>.#*~_-") runByte[character.charCodeAt(0)] = 1;
/** What a sign may follow. */
const beforeSign = new Uint8Array(256);
for (const character of " =:([,|{\"'/<>") beforeSign[character.charCodeAt(0)] = 1;

/** What alignment may stand after: `[   1/5005]` is `[1001/5005]`. */
const beforeAligned = new Uint8Array(256);
for (const character of "[(=:/|") beforeAligned[character.charCodeAt(0)] = 1;

/** Words that a number may be glued to: `epoch3`, `rank0`. */
const glued: ReadonlySet<string> = new Set(["ep", "epoch", "step", "iter", "iteration", "batch", "rank", "fold"]);
const specials: ReadonlyMap<string, number> = new Map([
	["nan", slotKind.special],
	["inf", slotKind.special],
	["infinity", slotKind.special],
	["none", slotKind.absent],
	["null", slotKind.absent],
]);

/**
 * A line as its shape: the literal text with a NUL for each number (a slot), and where the numbers stand. Colours are left
 * out; blanks, bars and rules become one blank, or two where there is more than one, and none between a sign and a number, and a
 * time is one number with an s (`1m3s`, `5ms`), so that alignment and progress change no shape. The arrays are used again for the next line.
 */
export class LineScanner {
	literal = new Uint8Array(1024);
	/** Bytes of the literal. */
	length = 0;
	/** FNV-1a of the literal. */
	hash = 0;
	/** Numbers. */
	count = 0;
	readonly starts = new Int32Array(maxSlots);
	readonly ends = new Int32Array(maxSlots);
	/** As in `slotKind`. */
	readonly kinds = new Uint8Array(maxSlots);
	#space = 0;
	/** Whether the word before ends where a number begins. */
	#isGlued = false;
	/** Whether blanks between a sign and a number stay: they tell `name: 3` from the place `name:3` in a program. */
	readonly #keepsAligned: boolean;

	constructor(keepsAligned = false) {
		this.#keepsAligned = keepsAligned;
	}

	scan(bytes: Uint8Array, start: number, end: number): void {
		if (this.literal.length < 2 * (end - start)) this.literal = new Uint8Array(2 * (end - start));
		this.length = 0;
		this.hash = 0x811c9dc5 | 0;
		this.count = 0;
		this.#space = 0;
		this.#isGlued = false;
		let isRuled = false;
		for (let index = start; index < end && this.count < maxSlots; ) {
			const byte = bytes[index]!;
			if (byte <= 32) {
				if (byte === 27) index = escapeEnd(bytes, index, end);
				else {
					if (byte === 32) this.#space++;
					else if (byte === 9) this.#space = 2;
					index++;
				}
				continue;
			}
			if (byte === 92) {
				const after = escapeEnd(bytes, index, end);
				if (after > index + 1) {
					index = after;
					continue;
				}
			}
			if (runByte[byte] === 1) {
				let after = index + 1;
				while (after < end && runByte[bytes[after]!] === 1) after++;
				if (after - index >= 3) {
					this.#space = 2;
					isRuled = true;
					index = after;
					continue;
				}
			}
			const before = this.#space > 0 || this.length === 0 ? 32 : this.literal[this.length - 1]!;
			if (wordByte[before] !== 1 || this.#isGlued) {
				const after = numberEnd(bytes, index, end, before);
				if (after > 0) {
					const kind = isInteger(bytes, index, after) ? slotKind.integer : slotKind.decimal;
					this.#slot(index, after, kind);
					index = durationEnd(bytes, after, end);
					if (index > after) this.#put(115);
					continue;
				}
			}
			if (byte === 0xe2 && isBox(bytes[index + 1]!)) {
				if (isVertical(bytes[index + 1]!, bytes[index + 2]!)) this.#put(124);
				else {
					this.#space = 2;
					isRuled = true;
				}
				index += 3;
				continue;
			}
			if (wordByte[byte] === 0) {
				this.#put(byte);
				index++;
				continue;
			}
			index = this.#word(bytes, index, end);
		}
		if (this.length === 0 && isRuled) this.#put(2);
	}

	#word(bytes: Uint8Array, start: number, end: number): number {
		let index = start + 1;
		// The T between a date and a time.
		const isBetween =
			bytes[start] === 84 && this.#space === 0 && this.literal[this.length - 1] === 0 && digitByte(bytes[index]);
		for (; index < end && !isBetween; index++) {
			const byte = bytes[index]!;
			if (wordByte[byte] !== 0) {
				if (byte === 0xe2 && isBox(bytes[index + 1]!)) break;
				if (digitByte(byte) && index - start <= 9 && index - start >= 2 && !digitByte(bytes[index - 1]))
					if (glued.has(lower(bytes, start, index))) break;
				continue;
			}
			// A point, a hyphen or an @ inside a word belongs to it: `train.py`, `f1-score`, `mAP50-95`, `acc@1`.
			if ((byte !== 46 && byte !== 45 && byte !== 64) || wordByte[bytes[index + 1] ?? 0] === 0 || index + 1 >= end)
				break;
			if (byte === 45 && glued.has(lower(bytes, start, Math.min(index, start + 10)))) break;
		}
		this.#isGlued = digitByte(bytes[index]) && index < end;
		const size = index - start;
		if (size === 3 || size === 4 || size === 8) {
			const kind = specials.get(lower(bytes, start, index));
			if (kind !== undefined && !this.#isAfterOf()) {
				this.#slot(start, index, kind);
				return index;
			}
		}
		this.#put(bytes[start]!);
		let hash = this.hash;
		for (let at = start + 1; at < index; at++) {
			this.literal[this.length++] = bytes[at]!;
			hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
		}
		this.hash = hash;
		return index;
	}

	/** `number of nan iterations` says nothing that is not a number. */
	#isAfterOf(): boolean {
		const { literal, length } = this;
		return length >= 2 && literal[length - 2] === 111 && literal[length - 1] === 102 && this.#space > 0;
	}

	#slot(start: number, end: number, kind: number): void {
		const isAligned = this.length > 0 && beforeAligned[this.literal[this.length - 1]!] === 1;
		this.#space = isAligned && !this.#keepsAligned ? 0 : Math.min(this.#space, 1);
		this.#put(0);
		this.#isGlued = false;
		this.starts[this.count] = start;
		this.ends[this.count] = end;
		this.kinds[this.count++] = kind;
	}

	#put(byte: number): void {
		const blanks = this.length === 0 ? 0 : Math.min(this.#space, 2);
		this.#space = 0;
		for (let count = 0; count < blanks; count++) {
			this.literal[this.length++] = 32;
			this.hash = Math.imul(this.hash ^ 32, 0x01000193);
		}
		this.literal[this.length++] = byte;
		this.hash = Math.imul(this.hash ^ byte, 0x01000193);
	}
}

/** Where the number that starts at `start` ends; 0 where none starts. */
function numberEnd(bytes: Uint8Array, start: number, end: number, before: number): number {
	let index = start;
	const first = bytes[index];
	if (first === 45 || first === 43) {
		if (beforeSign[before] !== 1) return 0;
		index++;
		const word = specials.get(lower(bytes, index, Math.min(index + 3, end)));
		if (word === slotKind.special && wordByte[bytes[index + 3] ?? 0] === 0) return index + 3;
	}
	const digits = index;
	while (index < end && digitByte(bytes[index])) index++;
	let count = index - digits;
	if (bytes[index] === 46 && digitByte(bytes[index + 1]) && index + 1 < end) {
		// After a number and a point comes no fraction: 1.2.3 is a version.
		if (count === 0 && before === 0) return 0;
		const fraction = ++index;
		while (index < end && digitByte(bytes[index])) index++;
		count += index - fraction;
	}
	if (count === 0) return 0;
	if (index < end && (bytes[index]! | 32) === 101) {
		let exponent = index + 1;
		if (bytes[exponent] === 45 || bytes[exponent] === 43) exponent++;
		const from = exponent;
		while (exponent < end && digitByte(bytes[exponent])) exponent++;
		if (exponent > from) return exponent;
	}
	return index;
}

function isInteger(bytes: Uint8Array, start: number, end: number): boolean {
	for (let index = start; index < end; index++) {
		const byte = bytes[index]!;
		if (byte === 46 || byte > 57) return false;
	}
	return true;
}

/** U+2500 to U+259F: box drawing and block elements. */
function isBox(second: number): boolean {
	return second >= 0x94 && second <= 0x96;
}

/** │ ┃ ║ */
function isVertical(second: number, third: number): boolean {
	return (second === 0x94 && (third === 0x82 || third === 0x83)) || (second === 0x95 && third === 0x91);
}

function lower(bytes: Uint8Array, start: number, end: number): string {
	let text = "";
	for (let index = start; index < end; index++) text += String.fromCharCode(bytes[index]! | 32);
	return text;
}
