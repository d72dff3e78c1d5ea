import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Disk } from "../../source/project/disk.ts";
import { LinkedFolders } from "../../source/project/linked-folders.ts";
import { temporaryTree } from "./tree.ts";

function tree() {
	const [root, other] = [temporaryTree({ "a/m.csv": "", "b/": "", "c/": "" }), temporaryTree({ "x/y/m.csv": "" })];
	const links = new LinkedFolders(root, new Disk());
	const link = (target: string, name: string) => {
		symlinkSync(target, join(root, name));
		return () => links.kindOf(join(root, name));
	};
	return { root, other, links, link };
}

test("a link to a folder elsewhere is entered once, and where it was entered before", async () => {
	const { root, other, links, link } = tree();
	const [first, second] = [link(other, "b/one"), link(other, "c/two")];
	expect([await first(), await second(), await first()]).toEqual(["folder", "other", "folder"]);
	links.forget(join(root, "b"));
	expect([await second(), await first()]).toEqual(["folder", "other"]);
});

test("what lies in or around an entered folder is not entered too", async () => {
	const { other, link } = tree();
	expect(await link(join(other, "x"), "one")()).toBe("folder");
	expect(await link(join(other, "x/y"), "two")()).toBe("other");
	expect(await link(other, "three")()).toBe("other");
});

test("links inside the tree, above it, to files and to nothing", async () => {
	const { root, other, link } = tree();
	expect(await link(join(root, "a"), "b/a")()).toBe("other");
	expect(await link("/", "up")()).toBe("other");
	expect(await link(join(other, "x/y/m.csv"), "m.csv")()).toBe("file");
	rmSync(join(other, "x"), { recursive: true });
	expect(await link(join(other, "x"), "gone")()).toBe("other");
});
