import { expect, test } from "vitest";
import { playMonkey } from "../../benchmark/monkey/play-monkey.ts";

test("2,000 steps by chance, while files change, throw nothing, and each frame is as large as the terminal", async () => {
	const { times, places } = await playMonkey({ seed: 20_261_125, steps: 2000 });
	expect(times).toHaveLength(2000);
	// It has been around.
	expect(places.size).toBeGreaterThan(5);
}, 120_000);
