import { expect, test } from "vitest";
import type { Entry } from "../../source/project/disk.ts";
import { RecentListings } from "../../source/project/recent-listings.ts";

const entries = (count: number): Entry[] =>
	Array.from({ length: count }, (_, index) => ({ name: `${index}`, kind: "file" }));

test("listings come back until others need their place", () => {
	const listings = new RecentListings(10);
	const [a, b, c] = [entries(3), entries(0), entries(4)];
	listings.add("a", a);
	listings.add("b", b);
	listings.add("a", entries(9));
	listings.add("c", c);
	expect(["a", "b", "c", "d"].map((folder) => listings.get(folder))).toEqual([a, b, c, undefined]);
	listings.add("d", entries(0));
	expect(["a", "b", "c", "d"].map((folder) => listings.get(folder) !== undefined)).toEqual([false, true, true, true]);
	listings.add("e", entries(10));
	expect(["b", "c", "d", "e"].map((folder) => listings.get(folder))).toEqual(Array(4).fill(undefined));
});
