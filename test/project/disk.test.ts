import { execFileSync } from "node:child_process";
import { symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { DataError } from "../../source/model/problem.ts";
import { asDataError, codeOf, Disk } from "../../source/project/disk.ts";
import { temporaryTree } from "./tree.ts";

/** One call that takes long, and a disk hands all others to the pool. */
async function slowDisk(): Promise<Disk> {
	const path = join(temporaryTree({ huge: "" }), "huge");
	truncateSync(path, 128 * 1024 * 1024);
	const disk = new Disk();
	await disk.read(path, Number.POSITIVE_INFINITY);
	return disk;
}

describe.each([
	["quick", async () => new Disk()],
	["slow", slowDisk],
])("a %s disk", (_, make) => {
	let disk: Disk;
	beforeEach(async () => {
		disk = await make();
	});

	test("names and kinds of what a folder holds", async () => {
		const root = temporaryTree({ "a.txt": "", "below/b": "" });
		symlinkSync("nowhere", join(root, "link"));
		const entries = await disk.list(root);
		expect(entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
			{ name: "a.txt", kind: "file" },
			{ name: "below", kind: "folder" },
			{ name: "link", kind: "link" },
		]);
		await expect(disk.list(join(root, "none"))).rejects.toThrow("ENOENT");
	});

	test("a file is read whole or not at all", async () => {
		const path = join(temporaryTree({ "a.txt": "12345" }), "a.txt");
		expect(Buffer.from(await disk.read(path, 5)).toString()).toBe("12345");
		await expect(disk.read(path, 4)).rejects.toThrow("is too large: 5 bytes, at most 4 are read");
	});

	test.each<[string, number, number, string, string]>([
		["larger than both ends", 2, 3, "01", "789"],
		["no larger than both ends", 4, 6, "0123456789", ""],
		["of which only the end is wanted", 0, 3, "", "789"],
	])("the ends of a file %s", async (_, head, tail, first, last) => {
		const ends = await disk.ends(join(temporaryTree({ a: "0123456789" }), "a"), head, tail);
		expect([ends.size, Buffer.from(ends.head).toString(), Buffer.from(ends.tail).toString()]).toEqual([
			10,
			first,
			last,
		]);
		expect(Math.abs(ends.modified - Date.now())).toBeLessThan(60_000);
	});

	test("links are followed to their end", async () => {
		const root = temporaryTree({ "a/b": "" });
		symlinkSync("a", join(root, "one"));
		symlinkSync("one/b", join(root, "two"));
		symlinkSync("round", join(root, "round"));
		expect(await disk.follow(join(root, "one"))).toEqual({ real: join(root, "a"), kind: "folder" });
		expect(await disk.follow(join(root, "two"))).toEqual({ real: join(root, "a/b"), kind: "file" });
		expect(await disk.follow(join(root, "round"))).toBeUndefined();
	});

	test("a named pipe is not waited for", async () => {
		const pipe = join(temporaryTree(), "pipe");
		execFileSync("mkfifo", [pipe]);
		await expect(disk.read(pipe, 100)).rejects.toThrow("is not a regular file");
		await expect(disk.ends(pipe, 10, 10)).rejects.toThrow("is not a regular file");
	});
});

test("errors of the system in words", () => {
	const error = (code: string) => Object.assign(new Error(`${code}: open 'x'`), { code });
	expect(["EACCES", "EPERM", "ENOENT", "ELOOP", "EIO"].map((code) => codeOf(error(code)))).toEqual([
		"permission denied",
		"permission denied",
		"no such file or folder",
		"a loop of symbolic links",
		"EIO",
	]);
	expect(codeOf("odd")).toBe("odd");
	expect(() => asDataError(error("ENOENT"))).toThrow(new DataError("cannot be read: no such file or folder"));
	expect(() => asDataError(new RangeError("is too large"))).toThrow(new DataError("is too large"));
	const broken = new DataError("broken", 3);
	expect(() => asDataError(broken)).toThrow(broken);
});
