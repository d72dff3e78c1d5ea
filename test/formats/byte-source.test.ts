import { expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";

test("gives what is there", async () => {
	const source = bytesSource(Uint8Array.of(1, 2, 3));
	expect(source.size).toBe(3);
	expect(await source.read(1, 2)).toEqual(Uint8Array.of(2));
	expect(await source.read(1, 9)).toEqual(Uint8Array.of(2, 3));
	expect((await source.read(5, 9)).length + (await source.read(2, 0)).length).toBe(0);
});
