import { expect, test } from "vitest";
import { type OverrideDirnameOptions, overrideDirname } from "../../source/hydra/override-dirname.ts";

const usual: OverrideDirnameOptions = { kvSep: "=", itemSep: ",", excludeKeys: [] };
const words = ["seed=0", "optimizer.lr=0.001", "+extra=a=b", "db@backup=pg", "~old"];

test.each<[Partial<OverrideDirnameOptions>, string]>([
	[{}, "+extra=a=b,db@backup=pg,optimizer.lr=0.001,seed=0,~old"],
	[{ excludeKeys: ["seed", "extra", "old"] }, "db@backup=pg,optimizer.lr=0.001"],
	[{ kvSep: "_", itemSep: "__", excludeKeys: ["db", "extra"] }, "optimizer.lr_0.001__seed_0__~old"],
	[{ kvSep: "$&", excludeKeys: ["extra", "old", "db", "seed"] }, "optimizer.lr$&0.001"],
])("%j", (options, name) => expect(overrideDirname(words, { ...usual, ...options })).toBe(name));

test("words are sorted by code point, where UTF-16 has another order", () => {
	expect(overrideDirname(["\u{1f680}=1", "\uff5e=2", "a=3"], usual)).toBe("a=3,\uff5e=2,\u{1f680}=1");
	expect(overrideDirname([], usual)).toBe("");
});
