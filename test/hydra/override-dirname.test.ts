import { expect, test } from "vitest";
import {
	defaultDirnameOptions,
	dirnameOptions,
	type OverrideDirnameOptions,
	overrideDirname,
} from "../../source/hydra/override-dirname.ts";

const words = ["seed=0", "optimizer.lr=0.001", "+extra=a=b", "db@backup=pg", "~old"];

test.each<[Partial<OverrideDirnameOptions>, string]>([
	[{}, "+extra=a=b,db@backup=pg,optimizer.lr=0.001,seed=0,~old"],
	[{ excludeKeys: ["seed", "extra", "old"] }, "db@backup=pg,optimizer.lr=0.001"],
	[{ kvSep: "_", itemSep: "__", excludeKeys: ["db", "extra"] }, "optimizer.lr_0.001__seed_0__~old"],
	[{ kvSep: "$&", excludeKeys: ["extra", "old", "db", "seed"] }, "optimizer.lr$&0.001"],
])("%j", (options, name) => expect(overrideDirname(words, { ...defaultDirnameOptions, ...options })).toBe(name));

test("words are sorted by code point, where UTF-16 has another order", () => {
	expect(overrideDirname(["\u{1f680}=1", "\uff5e=2", "a=3"], defaultDirnameOptions)).toBe("a=3,\uff5e=2,\u{1f680}=1");
	expect(overrideDirname([], defaultDirnameOptions)).toBe("");
});

test.each<[string, Partial<OverrideDirnameOptions> | null]>([
	["", {}],
	[" {} ", {}],
	['{kv_sep: "_", item_sep: "__"}', { kvSep: "_", itemSep: "__" }],
	["{kv_sep: '-' , exclude_keys: [a, 'b.c'] }", { kvSep: "-", excludeKeys: ["a", "b.c"] }],
	["{item_sep: +}", { itemSep: "+" }],
	['{item_sep: ","}', { itemSep: "," }],
	["{exclude_keys: []}", { excludeKeys: [] }],
	["{exclude_keys: seed}", null],
	["{element_resolver: name}", null],
	["{kv_sep: _", null],
	["seed", null],
])("the argument %j", (argument, options) => {
	const base = { ...defaultDirnameOptions, excludeKeys: ["seed"] };
	expect(dirnameOptions(argument, base)).toEqual(options === null ? null : { ...base, ...options });
});
