import { expect, test } from "vitest";
import { endsSource, OutOfReach } from "../../source/formats/ends-source.ts";
import { lastOfNpy } from "../../source/formats/npy-series.ts";
import { Float } from "../../source/model/value.ts";
import { float64File } from "./npy-bytes.ts";

const bytes = Uint8Array.from({ length: 20 }, (_, index) => index);

test("both ends as they stand in the file, and nothing between", async () => {
	const source = endsSource(bytes.subarray(0, 4), bytes.subarray(16), 20);
	expect([...(await source.read(1, 4))]).toEqual([1, 2, 3]);
	expect([...(await source.read(17, 99))]).toEqual([17, 18, 19]);
	await expect(source.read(3, 6)).rejects.toThrow(OutOfReach);
	await expect(source.read(15, 17)).rejects.toThrow(OutOfReach);
});

test("a file that is all head", async () => {
	expect([...(await endsSource(bytes, new Uint8Array(), 20).read(0, 20))]).toHaveLength(20);
});

test("the last value of a curve of any length", async () => {
	const file = float64File(Array.from({ length: 5000 }, (_, index) => index / 2));
	const source = endsSource(file.subarray(0, 256), file.subarray(-32), file.length);
	expect(await lastOfNpy(source)).toEqual({ last: 2499.5, best: null, bestStep: null, n: 5000 });
	const [none, one] = [float64File([]), float64File([3])];
	expect(await lastOfNpy(endsSource(none, new Uint8Array(), none.length))).toMatchObject({ last: null, n: 0 });
	expect(await lastOfNpy(endsSource(one, new Uint8Array(), one.length))).toMatchObject({ last: new Float(3), n: 1 });
});
