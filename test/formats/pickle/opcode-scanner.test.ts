import { expect, test } from "vitest";
import { opcode } from "../../../source/formats/pickle/opcode.ts";
import { OpcodeScanner } from "../../../source/formats/pickle/opcode-scanner.ts";
import { pickleBytes } from "./pickle-bytes.ts";

function steps(bytes: Uint8Array): [code: number, argument: string][] {
	const scanner = new OpcodeScanner(bytes);
	const found: [number, string][] = [];
	while (scanner.step())
		found.push([scanner.code, Buffer.from(bytes.subarray(scanner.start, scanner.end)).toString("latin1")]);
	return found;
}

test("arguments of fixed length, counted ones, and lines", () => {
	const bytes = pickleBytes(
		"\x80\x04",
		"K\x07",
		"M\x01\x02",
		"J\x01\x02\x03\x04",
		"G12345678",
		"\x8c\x02ab",
		"X\x01\0\0\0c",
		"\x8d\x01\0\0\0\0\0\0\0d",
		"I12\n",
		"cos\nsystem\n",
		"N.",
	);
	expect(steps(bytes)).toEqual([
		[opcode.PROTO, "\x04"],
		[opcode.BININT1, "\x07"],
		[opcode.BININT2, "\x01\x02"],
		[opcode.BININT, "\x01\x02\x03\x04"],
		[opcode.BINFLOAT, "12345678"],
		[opcode.SHORT_BINUNICODE, "ab"],
		[opcode.BINUNICODE, "c"],
		[opcode.BINUNICODE8, "d"],
		[opcode.INT, "12"],
		[opcode.GLOBAL, "os\nsystem"],
		[opcode.NONE, ""],
		[opcode.STOP, ""],
	]);
});

test.each([
	"K",
	"M\x01",
	"G1234567",
	"\x8c",
	"\x8c\x02a",
	"X\x01\0\0",
	"\x8e\xff\xff\xff\xff\xff\xff\xff\x7f",
	"I12",
	"cos\nsystem",
])("cut off in %j: it ends at the end", (part) => {
	const scanner = new OpcodeScanner(pickleBytes(part));
	expect(scanner.step()).toBe(false);
	expect(scanner.next).toBeGreaterThanOrEqual(part.length);
});

test("a byte that is no opcode stops it before the end", () => {
	const scanner = new OpcodeScanner(pickleBytes("N\x01N"));
	expect([scanner.step(), scanner.step(), scanner.next]).toEqual([true, false, 1]);
});
