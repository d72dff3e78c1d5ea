import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataError } from "../../source/model/problem.ts";
import { FileSource } from "../../source/project/file-source.ts";
import { temporaryTree } from "./tree.ts";

test("gives the bytes that are asked for, as far as there are any", async () => {
	const source = await FileSource.open(join(temporaryTree({ a: "0123456789" }), "a"));
	const text = async (start: number, end: number) => Buffer.from(await source.read(start, end)).toString();
	expect(source.size).toBe(10);
	expect([await text(2, 5), await text(8, 99), await text(99, 200), await text(5, 2)]).toEqual(["234", "89", "", ""]);
	await source.close();
	await expect(source.read(0, 1)).rejects.toThrow();
});

test("fills memory from where it is told, as far as there are bytes", async () => {
	const source = await FileSource.open(join(temporaryTree({ a: "0123456789" }), "a"));
	const target = new Uint8Array(4);
	expect([await source.fill(target, 3), Buffer.from(target).toString()]).toEqual([4, "3456"]);
	expect([await source.fill(target, 8), Buffer.from(target).toString()]).toEqual([2, "8956"]);
	await source.close();
	await source.close();
	await expect(source.fill(target, 0)).rejects.toThrow("the file is closed");
});

test("what the system cannot read is broken data", async () => {
	const readAbsentPage = async () => {
		const source = await FileSource.open("/proc/self/mem");
		await source.fill(new Uint8Array(8), 0).finally(() => source.close());
	};
	await expect(readAbsentPage()).rejects.toThrow(DataError);
});

test("a folder, a pipe and nothing are broken data", async () => {
	const root = temporaryTree({ "folder/": "" });
	execFileSync("mkfifo", [join(root, "pipe")]);
	for (const [name, message] of [
		["folder", "is not a regular file"],
		["pipe", "is not a regular file"],
		["none", "cannot be read: no such file or folder"],
	] as const) {
		await expect(FileSource.open(join(root, name))).rejects.toThrow(new DataError(message));
	}
});
