import { opcode as op } from "./opcode.ts";
import type { OpcodeScanner } from "./opcode-scanner.ts";

/** Bytes of memory that each opcode may take, roughly and rather too many: what it makes and its place on the stack. */
const costs = new Uint16Array(256).fill(24);
for (const code of [op.APPEND, op.SETITEM, op.MEMOIZE, op.BINPUT]) costs[code] = 16;
for (const code of [op.SHORT_BINUNICODE, op.BINUNICODE, op.BINUNICODE8, op.UNICODE, op.STRING]) costs[code] = 40;
for (const code of [op.SHORT_BINSTRING, op.BINSTRING, op.LONG, op.LONG1, op.LONG4]) costs[code] = 40;
for (const code of [op.PUT, op.LONG_BINPUT]) costs[code] = 48;
for (const code of [op.SHORT_BINBYTES, op.BINBYTES, op.BINBYTES8, op.BYTEARRAY8]) costs[code] = 104;
for (const code of [op.EMPTY_LIST, op.LIST, op.TUPLE, op.TUPLE1, op.TUPLE2, op.TUPLE3]) costs[code] = 80;
for (const code of [op.EMPTY_SET, op.FROZENSET, op.GLOBAL, op.STACK_GLOBAL]) costs[code] = 128;
for (const code of [op.EMPTY_DICT, op.DICT]) costs[code] = 256;
for (const code of [op.REDUCE, op.NEWOBJ, op.NEWOBJ_EX, op.INST, op.OBJ]) costs[code] = 112;
for (const code of [op.PERSID, op.BINPERSID, op.EXT1, op.EXT2, op.EXT4]) costs[code] = 256;

/** Texts are decoded, two bytes a character at worst; bytes stay where they are. */
const isText = new Uint8Array(256);
for (const code of [op.SHORT_BINUNICODE, op.BINUNICODE, op.BINUNICODE8, op.UNICODE, op.STRING]) isText[code] = 2;
for (const code of [op.SHORT_BINSTRING, op.BINSTRING, op.PERSID, op.GLOBAL, op.INST]) isText[code] = 2;

/** Bytes of memory that the opcode before the scanner may take. */
export function costOf({ code, start, end }: OpcodeScanner): number {
	return costs[code]! + isText[code]! * (end - start);
}
