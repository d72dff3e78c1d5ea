import { float } from "../../model/value.ts";
import { brokenPickle } from "./broken-pickle.ts";
import { opcode as op } from "./opcode.ts";
import type { OpcodeScanner } from "./opcode-scanner.ts";
import { floatOfText, intOfBytes, intOfText, stringOfLiteral, textOfRawEscapes } from "./pickle-text.ts";
import { type PickleValue, PythonObject } from "./pickle-value.ts";

/** The value that stands in the argument of an opcode: a number, a text, bytes. undefined for opcodes that have none. */
export function literalValue({ code, start, end, view, bytes }: OpcodeScanner, text: Buffer): PickleValue | undefined {
	switch (code) {
		case op.BINFLOAT:
			return float(view.getFloat64(start));
		case op.BININT1:
			return bytes[start]!;
		case op.BININT2:
			return view.getUint16(start, true);
		case op.BININT:
			return view.getInt32(start, true);
		case op.LONG1:
		case op.LONG4:
			return intOfBytes(bytes.subarray(start, end)) ?? new PythonObject("builtins.int");
		case op.INT:
		case op.LONG:
			return wellFormed(intOfText(text.toString("latin1", start, end)), start);
		case op.FLOAT:
			return wellFormed(floatOfText(text.toString("latin1", start, end)), start);
		case op.NONE:
			return null;
		case op.NEWTRUE:
			return true;
		case op.NEWFALSE:
			return false;
		case op.SHORT_BINUNICODE:
		case op.BINUNICODE:
		case op.BINUNICODE8:
			return text.toString("utf8", start, end);
		// What Python 2 called a string is bytes of no known encoding.
		case op.SHORT_BINSTRING:
		case op.BINSTRING:
			return text.toString("latin1", start, end);
		case op.STRING:
			return wellFormed(stringOfLiteral(text.toString("latin1", start, end)), start);
		case op.UNICODE:
			return textOfRawEscapes(text.toString("latin1", start, end));
		case op.SHORT_BINBYTES:
		case op.BINBYTES:
		case op.BINBYTES8:
		case op.BYTEARRAY8:
			return bytes.subarray(start, end);
		default:
			return undefined;
	}
}

function wellFormed<T>(value: T | undefined, start: number): T {
	if (value === undefined) throw brokenPickle(start - 1, "a value that is none");
	return value;
}
