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
	listings.add("d", entries(3));
	const kept = () => ["a", "b", "c", "d", "e", "f"].filter((folder) => listings.get(folder) !== undefined);
	expect(kept()).toEqual(["a", "b", "c", "d"]);
	// The first ones go when as many have come after them.
	listings.add("e", entries(6));
	expect(kept()).toEqual(["d", "e"]);
	listings.add("f", entries(10));
	expect(kept()).toEqual(["e"]);
});
