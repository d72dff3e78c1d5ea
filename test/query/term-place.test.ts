import { expect, test } from "vitest";
import { termPlace } from "../../source/query/term-place.ts";

test.each([
	["seed = 1 and lr > 2", "lr", 13],
	["seed = 1 and `odd name` > 2", "odd name", 13],
	["mean_last(acc, 5) > 2", "acc", 10],
	["lr > 2", "optimizer.lr", 0],
	["lr > 2", "momentum", undefined],
	["lr > 'a", "lr", undefined],
	["job = 'lrr' and lrr < 3", "lrr", 16],
	["started > '7d'", "7d", 10],
])("%s: %s", (filter, term, place) => {
	expect(termPlace(filter, term)).toBe(place);
});
