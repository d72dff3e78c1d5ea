import { expect, test } from "vitest";
import { maskedCrc32c } from "../../../source/formats/tensorboard/masked-crc32c.ts";

const unmasked = (bytes: Uint8Array): number => {
	const rotated = (maskedCrc32c(bytes, 0, bytes.length) - 0xa282ead8) >>> 0;
	return ((rotated >>> 17) | (rotated << 15)) >>> 0;
};

test("the checksums of RFC 3720, appendix B.4", () => {
	expect(unmasked(new Uint8Array(32))).toBe(0x8a9136aa);
	expect(unmasked(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
	expect(unmasked(Uint8Array.from({ length: 32 }, (_, index) => index))).toBe(0x46dd794e);
	expect(unmasked(Uint8Array.from({ length: 32 }, (_, index) => 31 - index))).toBe(0x113fdb5c);
});

test("of any length, and of a part", () => {
	expect(unmasked(Buffer.from("123456789"))).toBe(0xe3069283);
	expect(unmasked(Buffer.from("a"))).toBe(0xc1d04330);
	expect(unmasked(new Uint8Array())).toBe(0);
	const padded = Buffer.from("xxx123456789yy");
	expect(maskedCrc32c(padded, 3, 12)).toBe(maskedCrc32c(Buffer.from("123456789"), 0, 9));
});
