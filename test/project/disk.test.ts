import { execFileSync } from "node:child_process";
import { mkdirSync, rmdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { DataError } from "../../source/model/problem.ts";
import { Disk } from "../../source/project/disk.ts";
import { asDataError, codeOf } from "../../source/project/file-error.ts";
import { temporaryTree } from "./tree.ts";

/** A file that takes some milliseconds to read. */
function largeFile(): string {
	const path = join(temporaryTree({ large: "" }), "large");
	truncateSync(path, 32 * 1024 * 1024);
	return path;
}

/** Calls that take long, and a disk hands all others to the pool. */
async function slowDisk(): Promise<Disk> {
	const path = largeFile();
	const disk = new Disk();
	while (disk.isQuick) await disk.read(path, Number.POSITIVE_INFINITY);
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
		expect(await disk.stamp(join(temporaryTree(), "none"))).toBeNull();
	});

	test("bytes as a text, one sign each", async () => {
		const path = join(temporaryTree({ a: Buffer.from([0, 0xe9, 0xff]) }), "a");
		expect(await disk.readBytes(path, 3)).toBe("\0\xe9\xff");
		await expect(disk.readBytes(path, 2)).rejects.toThrow("is too large");
		const long = join(temporaryTree({ b: "x".repeat(100_000) }), "b");
		expect((await disk.readBytes(long, 100_000)).length).toBe(100_000);
	});

	test("a state is told from each later one, and a witness hears of all that is read", async () => {
		const root = temporaryTree({ a: "1", "b/c": "" });
		const seen: [string, number | null][] = [];
		const watched = disk.seenBy((path, stamp) => seen.push([path.slice(root.length), stamp?.size ?? null]));
		const before = (await disk.stamp(join(root, "a")))!;
		expect(await disk.areUnchanged([{ path: join(root, "a"), stamp: before }])).toBe(true);
		expect(await disk.areUnchanged([{ path: join(root, "a"), stamp: { ...before, inode: before.inode + 1 } }])).toBe(
			false,
		);
		expect(await disk.areUnchanged([{ path: join(root, "none"), stamp: null }])).toBe(true);
		expect(await disk.areUnchanged([{ path: join(root, "a"), stamp: null }])).toBe(false);
		await watched.read(join(root, "a"), 10);
		await watched.ends(join(root, "a"), 1, 1);
		await watched.readBytes(join(root, "a"), 10);
		await watched.read(join(root, "none"), 10).catch(() => {});
		await watched.stamp(join(root, "a"));
		await watched.stamp(join(root, "none"));
		await watched.list(join(root, "b"));
		expect(seen.slice(0, 6)).toEqual([
			["/a", 1],
			["/a", 1],
			["/a", 1],
			["/none", null],
			["/a", 1],
			["/none", null],
		]);
		expect(seen.slice(6).map(([path]) => path)).toEqual(["/b"]);
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

test("one call that stalls does not make a disk slow, several do, and quick ones make it quick again", async () => {
	const path = largeFile();
	const disk = new Disk();
	await disk.read(path, Number.POSITIVE_INFINITY);
	expect(disk.isQuick).toBe(true);
	while (disk.isQuick) await disk.read(path, Number.POSITIVE_INFINITY);
	for (let call = 0; call < 20_000 && !disk.isQuick; call++) await disk.stamp(path);
	expect(disk.isQuick).toBe(true);
});

test("a folder whose name is not UTF-8 is said to be one", async () => {
	const root = temporaryTree();
	const folder = Buffer.concat([Buffer.from(`${root}/bad`), Buffer.of(0xff, 0xfe)]);
	mkdirSync(folder);
	const [entry] = await new Disk().list(root);
	const failure = await new Disk().list(`${root}/${entry!.name}`).catch(codeOf);
	rmdirSync(folder);
	expect(failure).toBe("its name is not UTF-8, or there is no such file or folder");
	expect(await new Disk().list(`${root}/none`).catch(codeOf)).toBe("no such file or folder");
});
