import { expect, test } from "vitest";
import { shortNames } from "../../source/query/short-names.ts";

test("the shortest ending that tells a name apart", () => {
	expect(shortNames(["optimizer.lr", "model.hidden"])).toEqual(["lr", "hidden"]);
	expect(shortNames(["optimizer.lr", "schedule.lr", "seed"])).toEqual(["optimizer.lr", "schedule.lr", "seed"]);
	expect(shortNames(["a.b.name", "c.b.name", "name"])).toEqual(["a.b.name", "c.b.name", "name"]);
	expect(shortNames(["x.", ".x"])).toEqual(["x.", "x"]);
	expect(shortNames([])).toEqual([]);
});
