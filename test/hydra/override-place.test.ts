import { expect, test } from "vitest";
import { overridePlace } from "../../source/hydra/override-place.ts";

test.each([
	["a.b=1", "a.b"],
	["+a.b=1", "a.b"],
	["++a.b='x=y'", "a.b"],
	["a=", "a"],
	["model=resnet", "model"],
	["db/kind=mysql", "db.kind"],
	["db@backup=mysql", "backup"],
	["db@backup.first", "backup.first"],
	["db@source:backup=mysql", "backup"],
	["db/kind@_group_=mysql", "db.kind"],
	["+experiment@_global_=baseline", null],
	["db@_global_.backup=mysql", "backup"],
	["~a.b", null],
	["~db=mysql", null],
])("%s acts at %s", (word, place) => {
	expect(overridePlace(word)).toBe(place);
});
