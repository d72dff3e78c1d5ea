import { expect, test } from "vitest";
import { straysText } from "../../source/render/strays-text.ts";

const strays = (...paths: string[]) => paths.map((path) => ({ root: "/p", path, home: "." }));

test("the first are named, the others counted", () => {
	expect(straysText([])).toBeNull();
	expect(straysText(strays("tb/a"))).toBe("1 folder of a logger belongs to no run for certain: tb/a");
	expect(straysText(strays("a", "b", "c"))).toBe("3 folders of loggers belong to no run for certain: a, b, c");
	expect(straysText(strays("a\u001b[2J", "b", "c", "d", "e"))).toMatch(/^5 folders .*: a[^\u001b]*, b, c and 2 more$/);
});
