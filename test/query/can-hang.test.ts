import { expect, test } from "vitest";
import { canHang } from "../../source/query/can-hang.ts";

test.each([
	"(a+)+$",
	"(a|a)*b",
	"(?:.*,)*",
	"((a?)x){9}",
	"(?<name>\\w+\\s?)+",
	"(a{1,2}){40}",
	"([ab]*)*",
	"((a|b))+?",
])("%s can", (pattern) => {
	expect(canHang(pattern)).toBe(true);
});

test.each([
	"^ad.*m$",
	"(adam|sgd)",
	"(ab)+",
	"(a{3})+",
	"(\\d+)?x",
	"[(a+)]+",
	"\\(a+\\)+",
	"(a[+*|]b)*",
	"(\\+\\*\\|)*",
	"(?:lr)+",
	"a|b+",
	"(?=x)y+",
	"",
])("%s cannot", (pattern) => {
	expect(canHang(pattern)).toBe(false);
});
