import picomatch from "picomatch";
import { expect, test } from "vitest";
import { globTest } from "../../source/query/glob-test.ts";

test.each(["*", "*.npy", "a*", "*a*b*", "a**b", ".*", "* *", "a=*,b", "**"])(
	"%s, of stars alone, is what it is with all signs",
	(glob) => {
		const [own, usual] = [globTest(glob, { basename: true }), picomatch(glob, { basename: true, dot: true })];
		for (const path of ["a", "b", "ab", ".npy", "x.npy", "c/.hidden", "c/aXb", "a b", "a=1,b", "d/xaybz", "a/b"])
			expect([path, own(path)]).toEqual([path, usual(path)]);
	},
);

test("stars alone may be many", () => {
	const test = globTest(`${"*a".repeat(100)}*b`, { basename: true });
	expect([test("a".repeat(100_000)), test(`x/${"a".repeat(1000)}b`)]).toEqual([false, true]);
});

test.each([
	["a".repeat(70_000), "a pattern of 70000 characters is too long"],
	["*a*a*a*a*?", "more than 3 * in a name"],
	["x/*a*a*a*a*a*a*b", "more than 3 * in a name"],
	["**/a/**/a/**/a/**/b", "more than 3 **"],
	["{a,a}".repeat(20), "more than 8 braces"],
	["*(a*)b", "a pattern that is repeated"],
	["+(a|a?)b", "a pattern that is repeated"],
])("%# is refused", (glob, message) => {
	expect(() => globTest(glob, { basename: true })).toThrow(
		expect.objectContaining({ name: "UserError", message: expect.stringContaining(message) }),
	);
});

test.each([
	["{train,val}_*.{npy,npz}", "val_x.npz"],
	["**/multirun/*/[0-9]*", "a/b/multirun/x/12"],
	["+([0-9]).npy", "12.npy"],
])("%s is taken", (glob, path) => expect(globTest(glob, { basename: true })(path)).toBe(true));
