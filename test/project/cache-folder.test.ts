import { expect, test } from "vitest";
import { cacheFolderOf } from "../../source/project/cache-folder.ts";

test.each<[Record<string, string>, string | null]>([
	[{ XDG_CACHE_HOME: "/scratch/cache", HOME: "/home/alice" }, "/scratch/cache/exptrack"],
	[{ XDG_CACHE_HOME: "", HOME: "/home/alice" }, "/home/alice/.cache/exptrack"],
	[{ XDG_CACHE_HOME: "cache", HOME: "/home/alice" }, "/home/alice/.cache/exptrack"],
	[{ HOME: "home" }, null],
	[{}, null],
])("the cache folder of %j is %s", (env, folder) => expect(cacheFolderOf(env)).toBe(folder));
