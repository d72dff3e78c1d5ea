import { describe, expect, test } from "vitest";
import type { Binding } from "../../source/tui/binding.ts";
import { keymap } from "../../source/tui/keymap.ts";
import { reboundKeymap } from "../../source/tui/rebound-keymap.ts";

const bound = (keys: Readonly<Record<string, readonly string[]>>) =>
	new Map(Object.entries(keys).map(([name, own], index) => [name, { keys: own, place: `c.yaml:${index + 2}:3` }]));
const action = { type: "quit" } as const;
const row = (name: string, keys: readonly string[], ...places: Binding["places"]): Binding => ({
	name,
	keys,
	places,
	action,
	help: name,
});
const small: readonly Binding[] = [
	row("page-down", ["pagedown", "ctrl-f", "space"], "projects", "runs", "run/log"),
	row("half-page-down", ["ctrl-d"], "projects", "runs", "run/log"),
	row("back", ["escape", "backspace"], "projects", "runs", "run/log"),
	row("back", ["h"], "projects", "run/log"),
	row("filter", ["/"], "projects", "runs"),
	row("sort", ["s"], "runs"),
	row("keep-value", ["f"], "runs"),
	row("help", ["?"], "projects", "runs", "run/log"),
	row("quit", ["q"], "projects", "runs", "run/log"),
];
const rebound = (keys: Readonly<Record<string, readonly string[]>>) => reboundKeymap(small, bound(keys));
const keysOf = (rows: typeof keymap, name: string, place: string) =>
	rows.filter((row) => row.name === name && row.places.some((one) => one === place)).flatMap(({ keys }) => keys);

test("without a word it is the keymap", () => {
	expect(reboundKeymap(keymap, new Map())).toBe(keymap);
});

test("an action has its new keys in all places where it had any, and no other", () => {
	const rows = rebound({ back: ["b"], quit: ["ctrl-q", "Q"] });
	for (const place of ["projects", "runs", "run/log"]) {
		expect(keysOf(rows, "back", place)).toEqual(["b"]);
		expect(keysOf(rows, "quit", place)).toEqual(["ctrl-q", "Q"]);
	}
	// Two rows of the keymap had it.
	expect(keysOf(small, "back", "projects")).toEqual(["escape", "backspace", "h"]);
});

test("a usual key gives way where it is taken, and stays elsewhere", () => {
	const rows = rebound({ filter: ["ctrl-f"] });
	expect(keysOf(rows, "filter", "runs")).toEqual(["ctrl-f"]);
	expect(keysOf(rows, "page-down", "runs")).toEqual(["pagedown", "space"]);
	expect(keysOf(rows, "page-down", "run/log")).toEqual(["pagedown", "ctrl-f", "space"]);
});

test("two actions may change their keys", () => {
	const rows = rebound({ sort: ["f"], "keep-value": ["s"] });
	expect([keysOf(rows, "sort", "runs"), keysOf(rows, "keep-value", "runs")]).toEqual([["f"], ["s"]]);
});

test("an action may have no key", () => {
	expect(keysOf(rebound({ sort: [] }), "sort", "runs")).toEqual([]);
});

test("however keys are bound, none means two things on one screen", () => {
	for (const { name } of keymap)
		for (const key of ["s", "/", "ctrl-f", "z"]) {
			let rows: typeof keymap;
			try {
				rows = reboundKeymap(keymap, bound({ [name]: [key] }));
			} catch (error) {
				expect(error).toMatchObject({ name: "UserError" });
				continue;
			}
			for (const place of new Set(rows.flatMap(({ places }) => places))) {
				const keys = rows.filter(({ places }) => places.includes(place)).flatMap((row) => row.keys);
				expect(keys.length, `${name} ${key} ${place}`).toBe(new Set(keys).size);
			}
		}
});

describe("what cannot be is told with its place", () => {
	test.each([
		[{ fliter: ["x"] }, "c.yaml:2:3: there is no action fliter; did you mean filter?"],
		[{ zzzz: ["x"] }, "c.yaml:2:3: there is no action zzzz; there are page-down, half-page-down, "],
		[{ filter: ["s"] }, "c.yaml:2:3: s would be both filter and sort on the screen runs; give sort another key too"],
		[
			{ filter: ["z"], help: ["x", "z"] },
			"c.yaml:2:3: z would be both filter and help on the screen projects; give help another key too",
		],
		[{ quit: ["ctrl-d"] }, "^D would be both quit and half-page-down on the screen "],
	] as const)("%j", (keys, message) => {
		expect(() => rebound(keys)).toThrow(
			expect.objectContaining({ name: "UserError", message: expect.stringContaining(message) }),
		);
	});
});
