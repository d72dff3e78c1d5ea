import { expect, test } from "vitest";
import { pagerCommand } from "../../source/tui/pager-command.ts";

test("PAGER as a shell cuts it; without it less, which leaves colours in place", () => {
	expect(pagerCommand({}, "/a b", null)).toEqual(["less", "-R", "/a b"]);
	expect(pagerCommand({ PAGER: " " }, "/a", null)).toEqual(["less", "-R", "/a"]);
	expect(pagerCommand({ PAGER: "bat --paging 'always'" }, "/a", 100)).toEqual(["bat", "--paging", "always", "/a"]);
});

test("less is taken to the byte that is in sight", () => {
	expect(pagerCommand({}, "/a", 1234)).toEqual(["less", "-R", "+1234P", "/a"]);
	expect(pagerCommand({ PAGER: "/usr/bin/less -S" }, "/a", 1)).toEqual(["/usr/bin/less", "-S", "+1P", "/a"]);
	expect(pagerCommand({}, "/a", 0)).toEqual(["less", "-R", "/a"]);
});
