import { expect, test } from "vitest";
import { editDistance } from "../../source/query/edit-distance.ts";

test.each([
	["and", "and", 0],
	["adn", "and", 1],
	["an", "and", 1],
	["andd", "and", 1],
	["amd", "and", 1],
	["", "and", 3],
	["kitten", "sitting", 3],
	["a", "abcde", Number.POSITIVE_INFINITY],
])("%s to %s: %d", (a, b, distance) => {
	expect(editDistance(a, b)).toBe(distance);
	expect(editDistance(b, a)).toBe(distance);
});
