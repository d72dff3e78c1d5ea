import { expect, test } from "vitest";
import type { Context } from "../../source/commands/command.ts";
import { ls } from "../../source/commands/ls.ts";
import { openOptions } from "../../source/commands/open-options.ts";
import { parseArguments } from "../../source/commands/parse-arguments.ts";

function optionsOf(words: readonly string[], env: Context["env"] = { HOME: "/home/alice", USER: "alice" }) {
	const { signal } = new AbortController();
	const context = { cwd: "/", env, width: null, now: "2024-06-01T00:00:00", out: () => {}, note: () => {}, signal };
	return { signal, options: openOptions(parseArguments(ls, words), context) };
}

test("by default values are resolved without this machine's environment, and what is learnt is kept", () => {
	const { signal, options } = optionsOf([]);
	expect(options).toEqual({ signal, raw: false, cacheFolder: "/home/alice/.cache/exptrack" });
	expect(options.signal).toBe(signal);
});

test("each flag for itself", () => {
	expect(optionsOf(["--raw"]).options.raw).toBe(true);
	expect(optionsOf(["--no-cache"]).options.cacheFolder).toBeNull();
	const { env } = optionsOf(["--env"]).options;
	expect(["USER", "NONE", "toString"].map(env!)).toEqual(["alice", undefined, undefined]);
});

test("without a place to keep things nothing is kept", () => {
	expect(optionsOf([], {}).options.cacheFolder).toBeNull();
	expect(optionsOf([], { XDG_CACHE_HOME: "/scratch" }).options.cacheFolder).toBe("/scratch/exptrack");
});
