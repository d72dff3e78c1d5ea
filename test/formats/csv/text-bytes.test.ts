import { expect, test } from "vitest";
import { TextBytes } from "../../../source/formats/csv/text-bytes.ts";

const text = "step,é😀\n1,2\n";

/** In pieces, the first of four bytes. */
function decoded(bytes: Buffer): string {
	const all = new TextBytes();
	const parts = [all.next(bytes.subarray(0, 4))];
	for (let at = 4; at < bytes.length; at++) parts.push(all.next(bytes.subarray(at, at + 1)));
	return Buffer.concat(parts).toString();
}

test("UTF-8 with and without a mark, UTF-16 in both orders", () => {
	const wide = Buffer.from(`\ufeff${text}`, "utf16le");
	for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), wide, Buffer.from(wide).swap16()])
		expect(decoded(bytes)).toBe(text);
});

test("UTF-16 that does not say so begins with zeros beside its letters; other zeros are none of it", () => {
	const wide = Buffer.from(text, "utf16le");
	for (const bytes of [wide, Buffer.from(wide).swap16()]) expect(decoded(bytes)).toBe(text);
	for (const zeros of ["a\0\0\0", "\0\0a\0", "a\0bc", "\0\0\0\0"]) expect(decoded(Buffer.from(zeros))).toBe(zeros);
});
