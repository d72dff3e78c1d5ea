import { expect, test } from "vitest";
import { fuzzValues, valueSamples } from "./fuzz-values.ts";

const samples = await valueSamples();

test.skipIf(samples.length === 0)("files of numpy and pickle with something wrong are read or refused", async () => {
	const [read, refused] = await fuzzValues(samples, 600, 20_240_101);
	expect(read).toBeGreaterThan(50);
	expect(refused).toBeGreaterThan(200);
});
