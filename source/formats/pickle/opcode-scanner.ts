import { opcode } from "./opcode.ts";

/** How long the argument of each opcode is: a fixed number of bytes, … */
const fixed = 0;
/** … a count of so many bytes and as many bytes as it says, … */
const counted = 16;
/** … or so many lines of text. */
const lines = 32;
const unknown = 255;

const argumentKind = new Uint8Array(256).fill(unknown);
for (const code of Object.values(opcode)) argumentKind[code] = fixed;
const { BININT1, BINGET, BINPUT, PROTO, EXT1, BININT2, EXT2, BININT, LONG_BINGET, LONG_BINPUT, EXT4 } = opcode;
for (const code of [BININT1, BINGET, BINPUT, PROTO, EXT1]) argumentKind[code] = fixed + 1;
for (const code of [BININT2, EXT2]) argumentKind[code] = fixed + 2;
for (const code of [BININT, LONG_BINGET, LONG_BINPUT, EXT4]) argumentKind[code] = fixed + 4;
for (const code of [opcode.BINFLOAT, opcode.FRAME]) argumentKind[code] = fixed + 8;
const { SHORT_BINSTRING, SHORT_BINBYTES, SHORT_BINUNICODE, LONG1, LONG4, BINSTRING, BINUNICODE, BINBYTES } = opcode;
for (const code of [SHORT_BINSTRING, SHORT_BINBYTES, SHORT_BINUNICODE, LONG1]) argumentKind[code] = counted + 1;
for (const code of [BINSTRING, BINUNICODE, BINBYTES, LONG4]) argumentKind[code] = counted + 4;
for (const code of [opcode.BINUNICODE8, opcode.BINBYTES8, opcode.BYTEARRAY8]) argumentKind[code] = counted + 8;
const { INT, LONG, FLOAT, STRING, UNICODE, PERSID, GET, PUT, GLOBAL, INST } = opcode;
for (const code of [INT, LONG, FLOAT, STRING, UNICODE, PERSID, GET, PUT]) argumentKind[code] = lines + 1;
for (const code of [GLOBAL, INST]) argumentKind[code] = lines + 2;

/** Goes through a pickle from opcode to opcode; it builds nothing. */
export class OpcodeScanner {
	readonly bytes: Uint8Array;
	readonly view: DataView;
	/** The opcode that was read last; -1 before the first. */
	code = -1;
	/** Its argument, without the count or the line end: `bytes[start]` up to `bytes[end]`; of two lines the end of the second. */
	start = 0;
	end = 0;
	/** Where the next opcode begins. */
	next: number;

	constructor(bytes: Uint8Array, at = 0) {
		this.bytes = bytes;
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.next = at;
	}

	/** Reads one more opcode. false where the pickle ends before or in it (`next` is at the end then, or past it), and at a byte that is no opcode. */
	step(): boolean {
		const { bytes, view } = this;
		if (this.next >= bytes.length) return false;
		this.code = bytes[this.next]!;
		const kind = argumentKind[this.code]!;
		this.start = this.next + 1;
		if (kind < counted) this.end = this.next = this.start + kind;
		else if (kind < lines) {
			const size = kind - counted;
			if (this.start + size > bytes.length) return this.#cutOff();
			let count: number;
			if (size === 1) count = bytes[this.start]!;
			else count = size === 4 ? view.getUint32(this.start, true) : Number(view.getBigUint64(this.start, true));
			this.start += size;
			this.end = this.next = this.start + count;
		} else if (kind !== unknown) {
			this.next = this.start;
			for (let left = kind - lines; left > 0; left--) {
				this.end = bytes.indexOf(0x0a, this.next);
				if (this.end < 0) return this.#cutOff();
				this.next = this.end + 1;
			}
		} else return false;
		return this.next <= bytes.length;
	}

	#cutOff(): false {
		this.next = this.bytes.length;
		return false;
	}
}
