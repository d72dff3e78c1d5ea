import { expect, test } from "vitest";
import { recordedPlace } from "../../source/hydra/recorded-place.ts";

const copied = { recorded: "/home/u/p", here: "/data/copy", cwd: "/home/u/p/code", chdir: false };
const place = (path: string, origin = copied) => recordedPlace(path, origin, "/data/copy/s/0");

test.each([
	["/home/u/p/tb/0", "/data/copy/tb/0"],
	["/home/u/p", "/data/copy"],
	["/home/u/p/", "/data/copy"],
	["/home/u/p/a/../tb", "/data/copy/tb"],
	["file:///home/u/p/tb", "/data/copy/tb"],
	["tb/0", "/data/copy/code/tb/0"],
	["../tb", "/data/copy/tb"],
	["file:mlruns", "/data/copy/code/mlruns"],
])("%s is %s", (path, expected) => expect(place(path)).toBe(expected));

test.each([
	"",
	"/home/u/p2/tb",
	"/home/u/p/../q",
	"https://host/x",
	"s3://bucket/x",
	"~/tb",
	"${paths.root}/tb",
	"/home/u/p/a\0b",
	`/home/u/p/${"x".repeat(5000)}`,
])("nothing tells where %j is", (path) => expect(place(path)).toBeNull());

test("a run that changed its folder names things from there, in the tree as it is now", () => {
	expect(place("../../tb", { ...copied, chdir: true })).toBe("/data/copy/tb");
});

test("in the place where it ran all paths are what they are; without its folder relative ones are nothing", () => {
	const there = { recorded: "", here: "", cwd: "/p", chdir: false };
	expect(place("/anywhere/tb", there)).toBe("/anywhere/tb");
	expect(place("tb", there)).toBe("/p/tb");
	expect(recordedPlace("tb", { ...there, cwd: null }, "/p/s/0")).toBeNull();
});

test("paths of Windows", () => {
	const windows = { recorded: "C:/p", here: "/data", cwd: "C:/p", chdir: false };
	expect(place("C:\\p\\tb\\0", windows)).toBe("/data/tb/0");
});
