import { expect, test } from "vitest";
import { pathsInFacts } from "../../source/hydra/paths-in-facts.ts";
import type { Value } from "../../source/model/value.ts";

test("absolute paths, in lists and as overrides too", () => {
	const facts = new Map<string, Value>([
		["root", "/p/0"],
		["args", ["hydra.run.dir=/p/1", "lr=1", true]],
		["win", "C:\\p\\2"],
		["relative", "a/b"],
		["url", "https://host/x"],
	]);
	expect(pathsInFacts(facts)).toEqual([
		{ name: "root", path: "/p/0" },
		{ name: "args.hydra.run.dir", path: "/p/1" },
		{ name: "win", path: "C:\\p\\2" },
	]);
});
